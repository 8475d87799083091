r"""Count a register of applications on a cluster.

On a cluster that has the package (`pip install 'govinfo[spark]'` into the environment that is shipped with the job)::

    spark-submit --master yarn --deploy-mode cluster --archives environment.tar.gz#environment \
        examples/count_on_spark.py hdfs:///register/*.parquet 2023 hdfs:///counts/2023

On one machine: ``spark-submit --master 'local[2]' examples/count_on_spark.py cases.parquet 2023 counts``.
The plan has one shuffle; nothing is collected by the driver.
"""

import sys

from pyspark.sql import SparkSession

from govinfo.frames import count_cases

source, year, target = sys.argv[1:]
spark = SparkSession.builder.appName("govinfo").getOrCreate()
counted = count_cases(spark.read.parquet(source), int(year))
counted.write.mode("overwrite").parquet(target)
spark.stop()
