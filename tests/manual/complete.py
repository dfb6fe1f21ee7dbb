#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The completions, in the shells themselves: what a person sees who types a line and presses the tabulator.

fish shows other files behind those of the kind that is asked for, so files that must not be there are looked for in the
other two only.

complete.py SHELL SCRIPT COMMAND     SHELL is bash, zsh or fish
"""
import json
import os
import pathlib
import pty
import re
import select
import subprocess
import sys
import tempfile
import time

# Line typed -> words that must be offered (or put in), and one that must not.
CASES = [
    ("umkm cl", ["classify"], None),
    ("umkm ", ["classify", "score", "programme", "assess", "summary", "scorecard", "programmes", "law", "fields"], "--regime"),
    ("umkm classify --re", ["--regime"], "--report"),
    ("umkm summary --re", ["--regime", "--regimes", "--reported", "--report"], None),
    ("umkm classify --regime ", ["UU-9-1995", "UU-20-2008", "PP-7-2021", "BPS-WORKERS"], "KP-1"),
    ("umkm classify --regime PP", ["PP-7-2021"], "UU-20-2008"),
    ("umkm classify --basis ", ["purpose", "sales", "capital", "cohort", "higher", "lower"], None),
    ("umkm score --scorecard ", ["KP-1"], "PP-7-2021"),
    ("umkm programme --programme KUR-M", ["KUR-MIKRO"], "UMI"),
    ("umkm programmes KUR-M", ["KUR-MIKRO"], "UMI"),
    ("umkm scorecard ", ["list", "show", "check", "diff", "export", "import", "KP-1"], None),
    ("umkm classify legal_f", ["legal_form="], None),
    ("umkm classify legal_form=s", ["sole_pt"], "firma"),
    ("umkm classify --unit omzet=", ["ribu", "juta", "miliar"], None),
    ("umkm classify --map omzet=annual", ["annual_sales"], "net_worth"),
    ("umkm classify tab", ["table.csv"], "table.txt"),
    ("umkm classify --rules rul", ["rules.json"], "rules.csv"),
    ("umkm law check rul", ["rules.json"], "rules.csv"),
    ("umkm classify -o table.", ["table.csv", "table.txt"], None),
    ("umkm summary table.csv --by regi", ["region"], None),
]


class Terminal:
    """A shell in a terminal of its own."""

    def __init__(self, arguments, environment):
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.execvpe(arguments[0], arguments, environment)

    def read(self, until, seconds=20):
        text, end = b"", time.monotonic() + seconds
        while time.monotonic() < end:
            if select.select([self.file], [], [], 0.1)[0]:
                try:
                    text += os.read(self.file, 65536)
                except OSError:
                    break
            if until in text:
                return text.decode(errors="replace")
        raise TimeoutError(f"no {until!r} in {text.decode(errors='replace')!r}")

    def write(self, text):
        os.write(self.file, text.encode())

    def close(self):
        os.close(self.file)
        os.waitpid(self.pid, 0)


def shell_arguments(shell, script, home):
    """A shell without anybody's own settings, and with the completion loaded as the shell does it."""
    if shell == "bash":
        home.joinpath("rc").write_text(f"PS1='READY> '\n. {script}\nbind 'set completion-query-items 0'\n"
                                       "bind 'set page-completions off'\nbind 'set bell-style none'\n"
                                       "bind 'set show-all-if-ambiguous on'\nbind 'set enable-bracketed-paste off'\n")
        return ["bash", "--noprofile", "--rcfile", str(home / "rc"), "-i"]
    home.joinpath(".zshrc").write_text(f"PS1='READY> '\nfpath=({script.parent} $fpath)\nautoload -Uz compinit\n"
                                       "compinit -u -D\nunsetopt BEEP ZLE_BRACKETED_PASTE\nLISTMAX=10000\n"
                                       "unset zle_bracketed_paste\nzstyle ':completion:*' list-prompt ''\n")
    return ["zsh", "-o", "nopromptcr", "-o", "nopromptsp", "-i"]


def plain(text):
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\r|\x07", "", text)


def asked(terminal, line):
    """What the terminal shows after the line and a tabulator; the line is then thrown away."""
    terminal.write(line + "\t")
    time.sleep(0.3)
    terminal.write("\x01echo \x05 END-OF-LINE\x15\x0becho 'ALL-''SAID'\n")
    return plain(terminal.read(b"ALL-SAID"))


def asked_fish(script, line, environment):
    command = f"source {script}; complete -C {json.dumps(line)}"
    return subprocess.run(["fish", "--no-config", "-c", command], check=True, capture_output=True, text=True,
                          env=environment).stdout


def main():
    shell, script, command = sys.argv[1], pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(sys.argv[3]).resolve()
    faults = []
    with tempfile.TemporaryDirectory() as place:
        home = pathlib.Path(place)
        for name in ("table.csv", "table.txt", "rules.json", "rules.csv"):
            home.joinpath(name).touch()
        environment = {"HOME": place, "ZDOTDIR": place, "XDG_CONFIG_HOME": place, "XDG_DATA_HOME": place, "TERM": "xterm",
                       "LANG": "C.UTF-8", "COLUMNS": "4000", "LINES": "400", "TMPDIR": place,
                       "PATH": f"{command.parent}:/usr/local/bin:/usr/bin:/bin"}
        os.chdir(place)
        terminal = None
        if shell != "fish":
            terminal = Terminal(shell_arguments(shell, script, home), environment)
            terminal.read(b"READY> ")
        for line, wanted, unwanted in CASES:
            if terminal:
                answer = asked(terminal, line)
            else:
                answer = asked_fish(script, line, environment)
            # what was typed is no answer
            answer = answer.replace("umkm ", "\numkm ")
            words = set(re.split(r"[\s=]+", answer)) | set(re.split(r"\s+", answer))
            faults += [f"{shell}: '{line}' does not offer {word}: {answer!r}" for word in wanted
                       if word.rstrip("=") not in {one.rstrip("=") for one in words}]
            if unwanted in words and not (shell == "fish" and "." in unwanted):
                faults.append(f"{shell}: '{line}' offers {unwanted}: {answer!r}")
        if terminal:
            terminal.close()
    print("\n".join(faults) or f"{len(CASES)} lines in {shell}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
