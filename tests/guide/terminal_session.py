#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The guided session as a person sees it: the real program in a terminal of tmux.

terminal_session.py PROGRAM CASE    runs test_CASE; exit code 77: tmux is missing
The clock of the session runs faster (--speed), nothing else is different.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HOLDING = r"LEFT[ \]]+hold"  # not "Next: hold"
PATIENCE = 60  # seconds until something that was to appear counts as missing


class Terminal:
    """A window of a tmux server of its own, with a shell in it and an empty record."""

    def __init__(self, program, columns=80, rows=24, **variables):
        self.program = program
        self.folder = tempfile.mkdtemp(prefix="midback-guide-")
        self.socket = os.path.join(self.folder, "tmux")
        self.environment = dict(os.environ, HOME=self.folder, TZ="UTC", LC_ALL="C.UTF-8",
                                MIDBACK_DB=os.path.join(self.folder, "midback.db"))
        for name in ("NO_COLOR", "TMUX", "XDG_CACHE_HOME", "ENV", "COLUMNS"):
            self.environment.pop(name, None)
        self.environment.update(variables)
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(rows),
                  "PS1='$ ' sh")
        self.tmux("set-option", "-g", "status", "off")
        self.tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def tmux(self, *words):
        return subprocess.run(["tmux", "-S", self.socket, *words], env=self.environment, check=True,
                              capture_output=True, text=True).stdout

    def type(self, text):
        self.tmux("send-keys", "-l", text)

    def press(self, key):
        self.tmux("send-keys", key)

    def shell(self, command):
        self.type(command)
        self.press("C-j")  # also where a killed session left the terminal raw

    def start(self, arguments):
        self.shell(f"clear; {self.program} start {arguments}; echo code=$?")

    def screen(self):
        text = self.tmux("capture-pane", "-p", "-J")  # wrapped lines as one
        return "".join(line.rstrip() + "\n" for line in text.splitlines())

    def wait_for(self, pattern):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            screen = self.screen()
            if re.search(pattern, screen):
                return screen
            time.sleep(0.02)
        raise AssertionError(f"never seen: {pattern}\n{self.screen()}")

    def midback(self, *words):
        return subprocess.run([self.program, *words], env=self.environment, capture_output=True,
                              text=True, check=False).stdout

    def process(self):
        """The process number of the running session."""
        pane = self.tmux("display-message", "-p", "#{pane_pid}").strip()
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for number in filter(str.isdigit, os.listdir("/proc")):
                try:
                    with open(f"/proc/{number}/stat", encoding="utf-8") as file:
                        name, _, rest = file.read().partition("(")[2].rpartition(")")
                except OSError:
                    continue  # it has just ended
                if name == os.path.basename(self.program) and rest.split()[1] == pane:
                    return int(number)
            time.sleep(0.02)
        raise AssertionError("the program does not run")

    def settings(self):
        """The terminal's modes, as the shell behind the session has them."""
        name = os.path.join(self.folder, f"modes-{time.monotonic_ns()}")
        self.shell(f"stty -g > {name}.part; mv {name}.part {name}")
        end = time.monotonic() + PATIENCE
        while not os.path.exists(name) and time.monotonic() < end:
            time.sleep(0.02)
        return open(name, encoding="ascii").read()

    def in_alternate_screen(self):
        return self.tmux("display-message", "-p", "#{alternate_on}").strip() == "1"


def begin(terminal, arguments, rating="6"):
    terminal.start(arguments)
    terminal.wait_for("pain right now")
    terminal.type(rating)


def test_a_full_session_is_stored_as_one_step(program):
    with Terminal(program) as terminal:
        begin(terminal, "--speed 40")
        terminal.wait_for("breathe (in|out)")
        terminal.wait_for(HOLDING)
        terminal.wait_for("walk to the doorway")
        terminal.wait_for("Done. Pain right now")
        terminal.type("3")
        screen = terminal.wait_for("code=0")
        assert "full dose, pain 6 before, 3 after" in screen, screen
        assert "45 of 45 s left, 45 of 45 s right" in screen, screen
        assert "Undo: midback undo" in screen, screen
        assert not terminal.in_alternate_screen()
        assert len(terminal.midback("journal").splitlines()) == 1
        assert ",guided," in terminal.midback("export", "csv")
        assert ",393,full,6,3,100," in terminal.midback("export", "csv")
        terminal.midback("undo")
        assert len(terminal.midback("export", "csv").splitlines()) == 1


def test_a_pause_stands_still_and_leads_back_in(program):
    with Terminal(program) as terminal:
        begin(terminal, "--exercises rotation --speed 4", rating="t")
        terminal.wait_for(HOLDING)
        terminal.press("Space")
        first = terminal.wait_for("paused")
        time.sleep(1.5)
        assert terminal.screen() == first
        terminal.press("Space")
        terminal.wait_for("back in")
        terminal.wait_for("switch sides")
        terminal.type("q")
        terminal.wait_for("Done. Pain right now")
        terminal.press("Enter")
        screen = terminal.wait_for("code=0")
        assert "pain 10 before." in screen, screen
        assert "15 of 45 s left, 0 of 45 s right" in screen, screen


def test_it_hurts_stops_and_records_where(program):
    with Terminal(program) as terminal:
        begin(terminal, "--exercises rotation --speed 3", rating="5")
        terminal.wait_for(r"hold +\[ RIGHT")
        time.sleep(1)
        terminal.type("!")
        screen = terminal.wait_for("Stopping was right")
        assert "Stopped: Thoracic Spine Rotation, right, set 1" in screen, screen
        assert "Stop any exercise that causes pain" in screen, screen
        terminal.type("7")
        terminal.wait_for("code=0")
        row = terminal.midback("export", "csv").splitlines()[1]
        assert ",stopped,5,7," in row and "thoracic-rotation" in row, row
        sets = terminal.midback("export", "csv", "--table", "sets")
        assert re.search(r"thoracic-rotation,1,right,[1-9][0-9]?,s,stopped", sets), sets


def test_killed_in_the_middle_it_goes_on_where_it_was(program):
    with Terminal(program) as terminal:
        begin(terminal, "--exercises rotation --speed 8")
        terminal.wait_for(r"set 2 of 3")
        os.kill(terminal.process(), signal.SIGKILL)
        terminal.wait_for("code=137")
        # What was finished is an ordinary session already.
        before = terminal.midback("export", "csv").splitlines()[1]
        assert ",partial,6,," in before, before
        terminal.shell("stty sane; tput rmcup 2>/dev/null; clear")
        terminal.start("--speed 40")
        terminal.wait_for("was interrupted after")
        terminal.press("Enter")
        screen = terminal.wait_for("back in")
        assert "set 2 of 3" in screen, screen
        terminal.wait_for("Done. Pain right now")
        terminal.type("1")  # after a moment 1, not 10
        screen = terminal.wait_for("code=0")
        assert "pain 6 before, 1 after" in screen, screen
        assert "45 of 45 s left, 45 of 45 s right" in screen, screen
        assert len(terminal.midback("journal").splitlines()) == 1
        terminal.start("--speed 40")
        screen = terminal.wait_for("pain right now")
        assert "interrupted" not in screen


def test_an_interrupted_session_can_be_left_as_it_is(program):
    with Terminal(program) as terminal:
        begin(terminal, "--exercises rotation --speed 20")
        terminal.wait_for("switch sides")
        os.kill(terminal.process(), signal.SIGKILL)
        terminal.wait_for("code=137")
        terminal.shell("stty sane; tput rmcup 2>/dev/null; clear")
        terminal.start("")
        terminal.wait_for("was interrupted after")
        terminal.type("c")
        terminal.press("Enter")
        terminal.wait_for("stays as it is")
        terminal.wait_for("code=0")
        assert len(terminal.midback("export", "csv").splitlines()) == 2
        assert "no interrupted" in subprocess.run([program, "start", "--resume"],
                                                  env=terminal.environment, capture_output=True,
                                                  text=True).stderr


def test_the_screen_fits_every_size(program):
    with Terminal(program) as terminal:
        begin(terminal, "--exercises rotation")
        terminal.type("n")
        for columns, rows in ((40, 12), (200, 50), (80, 24), (24, 8), (100, 12)):
            terminal.tmux("resize-window", "-x", str(columns), "-y", str(rows))
            screen = terminal.wait_for(r"left\n")
            time.sleep(0.6)
            screen = terminal.screen()
            lines = screen.splitlines()
            assert "Thoracic" in lines[0], screen
            assert max(len(line) for line in lines) <= columns, screen
            assert "left" in lines[rows - 2], screen
            if columns >= 40:
                assert "██" in screen and "LEFT" in lines[1] and "RIGHT" in lines[1], screen
                assert "Twist gently to the left" in screen, screen
                assert "switch to the right" in screen, screen
        terminal.type("q")
        terminal.wait_for("Pain right now")
        terminal.press("Enter")
        terminal.wait_for("code=0")


def test_ascii_and_no_colour_say_the_same(program):
    with Terminal(program, NO_COLOR="1") as terminal:
        begin(terminal, "--ascii --exercises rotation")
        terminal.type("n")
        screen = terminal.wait_for(r"\[ < LEFT \]")
        assert screen.isascii(), screen
        assert "##" in screen, screen
        coloured = terminal.tmux("capture-pane", "-p", "-e")
        assert not re.search(r"\x1b\[[0-9;]*3[0-7]", coloured), repr(coloured)


def ends_well(program, end, code, message):
    with Terminal(program) as terminal:
        before = terminal.settings()
        begin(terminal, "--exercises rotation --speed 3")
        terminal.wait_for(HOLDING)
        assert terminal.in_alternate_screen()
        time.sleep(1)
        end(terminal)
        screen = terminal.wait_for(f"code={code}")
        assert message in screen, screen
        assert not terminal.in_alternate_screen()
        assert terminal.settings() == before
        assert terminal.tmux("display-message", "-p", "#{cursor_flag}").strip() == "1"
        return terminal.midback("export", "csv")


def by_signal(number):
    return lambda terminal: os.kill(terminal.process(), number)


def test_the_terminal_is_given_back_after_ctrl_c(program):
    rows = ends_well(program, lambda terminal: terminal.press("C-c"), 130, "what was done is stored")
    assert ",partial,6,," in rows, rows  # also the seconds of the running hold


def test_the_terminal_is_given_back_after_sigterm(program):
    ends_well(program, by_signal(signal.SIGTERM), 143, "what was done is stored")


def test_the_terminal_is_given_back_after_sighup(program):
    ends_well(program, by_signal(signal.SIGHUP), 129, "what was done is stored")


def test_the_terminal_is_given_back_after_a_failure(program):
    def spoil(terminal):
        with open(terminal.environment["MIDBACK_DB"], "r+b") as file:
            file.write(b"no database any more")
        terminal.type("q")
        terminal.wait_for("Not stored yet")
        terminal.press("Enter")

    with Terminal(program) as terminal:
        before = terminal.settings()
        begin(terminal, "--exercises rotation --speed 3")
        terminal.wait_for(HOLDING)
        time.sleep(1)  # what was due is stored; no one else writes now
        spoil(terminal)
        screen = terminal.wait_for("code=1")
        assert "could not be stored" in screen, screen
        assert not terminal.in_alternate_screen()
        assert terminal.settings() == before


def test_time_while_stopped_is_not_credited(program):
    with Terminal(program) as terminal:
        begin(terminal, "--exercises rotation --speed 2")
        terminal.wait_for(HOLDING)
        time.sleep(2)
        process = terminal.process()
        os.kill(process, signal.SIGSTOP)
        time.sleep(6)  # twelve seconds of the session
        os.kill(process, signal.SIGCONT)
        # The shell has taken the terminal back; give it to the session again.
        terminal.shell("fg")
        terminal.wait_for("paused")
        terminal.type("q")
        terminal.wait_for("Pain right now")
        terminal.press("Enter")
        terminal.wait_for("Logged session")
        sets = terminal.midback("export", "csv", "--table", "sets")
        found = re.search(r"thoracic-rotation,1,left,(\d+),s", sets)
        assert found and 3 <= int(found[1]) < 12, sets


def test_a_dumb_terminal_gets_lines(program):
    with Terminal(program, rows=40) as terminal:
        terminal.shell("TERM=dumb")
        begin(terminal, "--exercises rotation --speed 40")
        screen = terminal.wait_for("Done. Pain right now")
        assert "set 2 of 3, left: hold" in screen, screen
        terminal.type("2")
        screen = terminal.wait_for("code=0")
        assert "pain 6 before, 2 after" in screen, screen
        assert not terminal.in_alternate_screen()


def fake_player(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\n" + text)
    os.chmod(path, 0o755)


def run_plain(program, player, speed, *words):
    """A whole session without a terminal; the seconds it took and what the player noted."""
    with tempfile.TemporaryDirectory(prefix="midback-guide-") as folder:
        programs = os.path.join(folder, "bin")
        os.mkdir(programs)
        log = os.path.join(folder, "played")
        for name, text in player.items():
            fake_player(programs, name, text.replace("LOG", log))
        environment = dict(os.environ, HOME=folder, TZ="UTC", LC_ALL="C.UTF-8",
                           PATH=programs + ":/usr/bin:/bin",
                           MIDBACK_DB=os.path.join(folder, "midback.db"))
        environment.pop("XDG_CACHE_HOME", None)
        for setting in words:
            subprocess.run([program, "config", *setting.split()], env=environment, check=True,
                           capture_output=True)
        began = time.monotonic()
        ran = subprocess.run([program, "start", "--speed", str(speed), "--exercises", "rotation"],
                             env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                             text=True)
        took = time.monotonic() - began
        time.sleep(0.3)
        assert ran.returncode == 0 and "full dose" not in ran.stdout, ran
        assert "45 of 45 s left, 45 of 45 s right" in ran.stdout, ran.stdout
        played = open(log, encoding="utf-8").read() if os.path.exists(log) else ""
        modes = set()
        for root, _, files in os.walk(os.path.join(folder, ".cache")):
            modes |= {oct(os.stat(os.path.join(root, name)).st_mode & 0o777) for name in files}
        return took, played, modes


def test_sounds_go_through_the_first_player_that_works(program):
    note = "echo \"$(basename $0) $@\" >> LOG\n"
    players = {"paplay": note + "exit 1\n", "aplay": note}
    _, played, modes = run_plain(program, players, 10)
    assert "paplay" in played and "aplay -q" in played, played
    for tone in ("hold.wav", "switch.wav", "count.wav", "end.wav"):
        assert tone in played, played
    assert played.count("hold.wav") >= 5 and played.count("aplay") > played.count("paplay "), played
    assert modes == {"0o600"}, modes


def test_a_player_that_hangs_delays_nothing(program):
    length = 8 + 6 * 15 + 3 * 5 + 2 * 8
    took, played, _ = run_plain(program, {"pw-play": "echo $$ >> LOG\nexec sleep 1000\n"}, 20)
    assert took < length / 20 + 3, took
    for number in played.split():
        assert not os.path.exists(f"/proc/{number}"), "a player was left behind"


def main():
    program, case = os.path.abspath(sys.argv[1]), sys.argv[2]
    if shutil.which("tmux") is None:
        print("tmux is missing")
        return 77
    globals()["test_" + case](program)
    return 0


if __name__ == "__main__":
    sys.exit(main())
