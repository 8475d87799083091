"""Settings for Hypothesis with which a suite on reports spends its time on reports."""

from hypothesis import HealthCheck, Phase, settings

profile = settings(
    deadline=None,
    phases=[phase for phase in Phase if phase is not Phase.explain],
    suppress_health_check=[HealthCheck.differing_executors],
)
"""No deadline, and no explaining: to explain a failure every example is traced, which costs many times the test."""
