"""China's government information disclosure (政府信息公开) as typed Python."""
