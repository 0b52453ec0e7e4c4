"""Checks texts that lie in a table of Spark: spark-submit --files /usr/local/bin/gxreport spark.py IN OUT

IN has the columns id and text (Parquet); OUT gets a line of `gxreport check -f ndjson` each. Every partition is one
process that reads records on standard input; Spark starts it again, elsewhere if need be, when it dies. A partition
ends with a summary: one without it was cut short, and Spark must not take its lines.
"""
import json
import sys

from pyspark.sql import SparkSession


def complete(lines):
    """The answers of a partition; raises, so that Spark tries again, when the stream was cut short."""
    ended = False
    for line in lines:
        if line.startswith('{"summary":'):
            ended = True
        else:
            yield line
    if not ended:
        raise RuntimeError("gxreport did not end its stream")


spark = SparkSession.builder.appName("gxreport").getOrCreate()
rows = spark.read.parquet(sys.argv[1]).select("id", "text").rdd
records = rows.map(lambda row: json.dumps({"id": row.id, "text": row.text}, ensure_ascii=False))
# Findings and bad records have an exit status of their own, which is no failure of the worker.
answers = records.pipe(
    "sh -c './gxreport check --records --jobs 1 || [ $? -le 2 ]'", checkCode=True
).mapPartitions(complete)
answers.saveAsTextFile(sys.argv[2])
