#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The command when the machine fails it: every write, read, open, flush, close and rename of a run goes wrong in turn, every
allocation returns nothing in turn, signals come in the middle, the disk is full. What must hold:

- the exit status is 3 and standard error says what happened, once;
- the file asked for is there whole, as without the fault, or not at all, and one that was there before is left as it was;
- no temporary file is left;
- what the machine only delays (a call that was interrupted, half of a write) changes nothing.

    command.py UMKM SHIM             of many places some: the first, the last, and every so many between
    command.py UMKM SHIM --many      of thousands of places every 97th, and the last 40; of fewer all (minutes)
    command.py UMKM SHIM --all       every place (hours)
"""
import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile

DAY = ["--as-of", "2026-11-21"]
SOME, MANY, STRIDE, LAST = 5, 4000, 97, 40
OLD = b"what was there before\n"
MEMORY = "umkm: memori tidak cukup / out of memory\n"


class Job:
    """One run of the command. out is the file that it writes; None: standard output."""

    def __init__(self, name, words, out=None):
        self.name, self.words, self.out = name, words, out


def jobs():
    csv, card = ["rows.csv", *DAY], ["scorecard", "import", "card.pmml", "-o", "card.json"]
    return [
        Job("classify to a file", ["classify", *csv, "-o", "result.csv"], "result.csv"),
        Job("classify to standard output", ["classify", *csv]),
        Job("assess as JSON", ["assess", "few.csv", *DAY, "--format", "jsonl", "-o", "result.json"], "result.json"),
        Job("programmes as text", ["programme", "annual_sales=1000000", *DAY]),
        Job("summary as JSON", ["summary", *csv, "--format", "json", "-o", "sum.json"], "sum.json"),
        Job("summary as HTML", ["summary", *csv, "--report", "sum.html"], "sum.html"),
        Job("own rules", ["classify", "annual_sales=1", *DAY, "--rules", "law.json", "--format", "json"]),
        Job("card from PMML", card, "card.json"),
        Job("card to PMML", ["scorecard", "export", "KP-1", "--pmml", "-o", "out.pmml"], "out.pmml"),
        Job("list of laws", ["law"]),
        Job("help", ["--help"]),
    ]


class Tester:
    def __init__(self, umkm, shim, depth):
        self.umkm, self.shim, self.depth, self.faults, self.runs = umkm, shim, depth, 0, 0
        self.right = None  # the right answer of the job at hand

    def fail(self, job, what, run=None):
        self.faults += 1
        print(f"FAILED: {job.name}: {what}")
        if run is not None:
            print(f"  status {run.returncode}, standard error: {run.stderr[:300]!r}")

    def run(self, job, plan=None, out=subprocess.PIPE):
        environment = dict(os.environ, LANG="C.UTF-8", UMKM_FAIL_COUNT="count")
        environment.pop("UMKM_FAIL", None)
        if plan is not None:
            environment.update(LD_PRELOAD=self.shim, UMKM_FAIL=plan)
        self.runs += 1
        return subprocess.run([self.umkm, *job.words, "--lang", "en"] if job.words[0] != "scorecard" else
                              [self.umkm, *job.words], stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.PIPE,
                              env=environment, timeout=120, check=False)

    def result(self, job, run):
        """What the run gave: the bytes of its file or of standard output; None when there is no file."""
        if job.out is None:
            return run.stdout
        if not os.path.exists(job.out):
            return None
        with open(job.out, "rb") as file:
            return file.read()

    def clean(self, job):
        """The right answer, and the state before the next run."""
        run = self.run(job)
        answer = self.result(job, run)
        if run.returncode not in (0, 1) or not answer:
            self.fail(job, "does not work without a fault", run)
        self.reset(job, None)
        return run.returncode, answer

    def reset(self, job, old):
        if job.out is not None and os.path.exists(job.out):
            os.remove(job.out)
        if job.out is not None and old is not None:
            with open(job.out, "wb") as file:
                file.write(old)

    def count(self, job, name):
        self.run(job, f"{name} 0 0")
        self.reset(job, None)
        with open("count", encoding="ascii") as file:
            return int(file.read())

    def places(self, count):
        if self.depth == "--all" or count <= (MANY if self.depth == "--many" else SOME):
            return range(1, count + 1)
        if self.depth == "--many":
            return sorted({*range(1, count + 1, STRIDE), *range(count - LAST + 1, count + 1)})
        step = -(-count // SOME)
        return sorted({1, 2, count - 1, count, *range(1, count + 1, step)})

    def check_failed(self, job, run, what, old):
        if run.returncode != 3:
            self.fail(job, f"{what}: exit status {run.returncode}, expected 3", run)
        if not run.stderr.strip():
            self.fail(job, f"{what}: no message", run)
        self.check_untouched(job, run, what, old)

    def check_untouched(self, job, run, what, old):
        if job.out is not None and self.result(job, run) not in (old, self.right):
            self.fail(job, f"{what}: the file is neither whole nor as it was before", run)
        rest = [name for name in os.listdir(".") if ".umkm-" in name]
        if rest:
            self.fail(job, f"{what}: left behind {rest}", run)
            for name in rest:
                os.remove(name)

    def errors(self, job, right):
        """Each call of each function fails for good."""
        numbers = {"write": (errno.ENOSPC, errno.EIO), "fsync": (errno.EIO,), "rename": (errno.EACCES,),
                   "mkstemp": (errno.EACCES,), "read": (errno.EIO,), "open": (errno.EMFILE,), "close": (errno.EIO,)}
        for name, kinds in numbers.items():
            for place in self.places(self.count(job, name)):
                for number in kinds:
                    old = OLD if place % 2 else None
                    self.reset(job, old)
                    run = self.run(job, f"{name} {place} {number}")
                    what = f"{name} {place} fails with {errno.errorcode[number]}"
                    if run.returncode == right[0] and self.result(job, run) == right[1] and name in ("close", "open"):
                        continue  # closing what was only read, and opening what can be done without
                    self.check_failed(job, run, what, old)
                    if number == errno.ENOSPC and not any(word in run.stderr for word in (b"no space left", b"penuh")):
                        self.fail(job, f"{what}: the message does not say so", run)

    def delays(self, job, right):
        """Each call is interrupted, or does only a part."""
        for name, kinds in {"write": (str(errno.EINTR), "short"), "read": (str(errno.EINTR), "short")}.items():
            for place in self.places(self.count(job, name)):
                for kind in kinds:
                    self.reset(job, None)
                    run = self.run(job, f"{name} {place} {kind}")
                    if (run.returncode, self.result(job, run)) != right:
                        self.fail(job, f"{name} {place}, {kind}: another answer", run)

    def signals(self, job):
        """A signal in the middle of each write, flush and rename."""
        for name in ("write", "fsync", "rename", "read"):
            for place in self.places(self.count(job, name)):
                for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                    self.reset(job, OLD)
                    run = self.run(job, f"{name} {place} sig{int(number)}")
                    what = f"{number.name} during {name} {place}"
                    if run.returncode != -number:
                        self.fail(job, f"{what}: status {run.returncode}", run)
                    self.check_untouched(job, run, what, OLD)

    def memory(self, job, right):
        """Each allocation fails. The C library and libxml2 can do without some of theirs."""
        for place in self.places(self.count(job, "allocate")):
            self.reset(job, OLD)
            run = self.run(job, f"allocate {place} {errno.ENOMEM}")
            if (run.returncode, self.result(job, run)) == right:
                continue
            if run.returncode == 3 and "memor" not in run.stderr.decode():
                self.fail(job, f"allocation {place}: the message does not say so", run)
            self.check_failed(job, run, f"allocation {place}", OLD)

    def full_disk(self, job):
        """A device that is full, and a closed standard output."""
        if job.out is None:
            with open("/dev/full", "wb") as full:
                run = self.run(job, out=full)
            self.check_failed(job, run, "/dev/full", None)
            run = subprocess.run(["sh", "-c", '"$@" >&-', "sh", self.umkm, *job.words], stderr=subprocess.PIPE, check=False)
            self.check_failed(job, run, "standard output closed", None)

    def small_disk(self, job, right):
        """A disk that is really full: a few pages, where such a one can be had without rights."""
        if job.out is None:
            return
        script = ('mkdir -p disk && mount -t tmpfs -o size=4k none disk && printf old >disk/f && printf "%05000d" 0 >disk/g; '
                  '"$@" -o disk/f; echo "status $?"; cat disk/f; ls disk')
        words = [word for word in job.words if word not in ("-o", "--report", job.out)]
        run = subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", self.umkm, *words], capture_output=True, check=False)
        if b"status" in run.stdout and run.stdout.split(b"status ")[1] != b"3\noldf\ng\n" and job.name != "summary as HTML":
            self.fail(job, f"a full disk: {run.stdout!r}", run)

    def test(self, job):
        right = self.clean(job)
        self.right = right[1]
        self.errors(job, right)
        self.delays(job, right)
        self.signals(job)
        self.memory(job, right)
        self.full_disk(job)
        self.small_disk(job, right)
        self.reset(job, None)


def prepare(umkm, source):
    for name, rows in (("rows.csv", 6000), ("few.csv", 20)):  # several buffers of output
        with open(name, "w", encoding="utf-8") as file:
            file.write("nama,omzet,modal,provinsi\n")
            for row in range(rows):
                file.write(f"Usaha {row},{row * 1000003},{row * 70001},18\n")
            file.write("Keliru,x,1,18\n")
    shutil.copy(os.path.join(source, "tests/fuzz/corpora/pmml/00-foreign"), "card.pmml")
    shutil.copy(os.path.join(source, "tests/fuzz/corpora/rules_json/01-small"), "law.json")
    subprocess.run([umkm, "law", "check", "law.json"], check=True, stdout=subprocess.DEVNULL)


def main():
    umkm, shim = (os.path.abspath(name) for name in sys.argv[1:3])
    source = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    tester = Tester(umkm, shim, sys.argv[3] if len(sys.argv) > 3 else "")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        prepare(umkm, source)
        for job in jobs():
            tester.test(job)
        os.chdir("/")
    print(f"{tester.runs} runs, {tester.faults} faults")
    return 1 if tester.faults or tester.runs < 100 else 0


sys.exit(main())
