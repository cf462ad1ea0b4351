"""The commands and their options."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from liftcoach import __version__
from liftcoach.cli.console import (
    OK,
    WRONG_INPUT,
    Parser,
    WrongInput,
    a_day,
    a_name,
    a_time,
    complain,
    some_columns,
    some_days,
    some_numbers,
)
from liftcoach.domain.importing import IllnessTiming
from liftcoach.domain.problems import LiftcoachError

FIGURE_LOOKS = ("light", "dark", "high-contrast", "print")
FILE_ENDING = ".liftcoach"
Command = Callable[[argparse.Namespace], int]


def run(arguments: Sequence[str] | None) -> int:
    """Run one command and return its exit status; what goes wrong is told in one line."""
    try:
        # Not a default of the parser: the command's own would then overwrite a name given before it.
        given = list(sys.argv[1:] if arguments is None else arguments)
        chosen = _parser().parse_args(_with_open(given), argparse.Namespace(profile=None))
        command: Command = chosen.command
        return _printed(command(chosen))
    except WrongInput as error:
        return complain(error.lines)
    except LiftcoachError as error:
        return complain([_told(error)])
    except BrokenPipeError:
        # Whoever read the output has enough of it.
        _print_no_more()
        return OK
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        _print_no_more()
        return complain(["the disk is full: what was printed is not whole"])
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else WRONG_INPUT


def _printed(status: int) -> int:
    # What a disk has no room for fails here, and not after the last line that could tell of it.
    sys.stdout.flush()
    return status


def _print_no_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _with_open(given: list[str]) -> list[str]:
    """A double click gives a file and no command."""
    return ["open", *given] if len(given) == 1 and given[0].endswith(FILE_ENDING) else given


def _told(error: LiftcoachError) -> str:
    from liftcoach.words.problems import problem_text

    return problem_text(error.problem)


def _parser() -> argparse.ArgumentParser:
    person = Parser(add_help=False)
    # Suppressed, so that a name given before the command is not overwritten by the command's own default.
    person.add_argument(
        "--profile", metavar="NAME", type=a_name, default=argparse.SUPPRESS, help="whose data; else the last chosen"
    )
    parser = Parser(prog="liftcoach", description="An offline strength coach.", parents=[person])
    parser.add_argument("--version", action="version", version=f"liftcoach {__version__}")
    parser.add_argument("--hidden", action="store_true", help="start in the tray, or minimised where there is none")
    parser.set_defaults(command=_window)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    _add_plan(commands.add_parser("plan", parents=[person], help="print a day's plan with every reason"))
    _add_import(commands.add_parser("import", parents=[person], help="take in a log of another app"))
    _add_export(commands.add_parser("export", parents=[person], help="write a person's data to a file"))
    _add_keeping(commands, person)
    opened = commands.add_parser("open", help="open the window with a person's file from elsewhere")
    opened.add_argument("file", metavar="FILE", type=Path)
    opened.set_defaults(command=_open)
    people = commands.add_parser("profiles", help="whose data is here, and what --profile calls them")
    people.set_defaults(command=_profiles)
    rules = commands.add_parser("rules", help="print every rule with its numbers, sources and standing")
    rules.add_argument("--json", action="store_true", help="the same for other programs")
    rules.set_defaults(command=_rules)
    tour = commands.add_parser("tour", help="write a picture of every screen, with an invented person")
    # Optional for argparse alone, whose own refusal would name the screens as missing too.
    tour.add_argument("folder", metavar="DIR", type=Path, nargs="?")
    tour.add_argument("--figures", action="store_true", help="every exercise at start, middle and end instead")
    tour.add_argument("--look", choices=FIGURE_LOOKS, default=FIGURE_LOOKS[0], help="the figures' colours")
    tour.add_argument("--person", metavar="NAME", default="", help="who is drawn, by a tree's name; else the usual one")
    tour.add_argument("screens", metavar="SCREEN", nargs="*", help="only these, as the pictures are named; else all")
    tour.set_defaults(command=_tour)
    return parser


def _add_plan(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--file", metavar="PATIENT.json", type=Path, help="plan from a patient file; stores nothing")
    parser.add_argument("--on", metavar="DATE", type=a_day, help="the first day, such as 2026-03-02; else today")
    parser.add_argument("--days", metavar="N", type=some_days, default=1, help="how many days")
    parser.add_argument("--json", action="store_true", help="a list of days for other programs")
    parser.set_defaults(command=_plan)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("--unit", choices=("kg", "lb"), help="the unit of weights that the file does not name")
    parser.add_argument(
        "--columns", type=some_columns, metavar="MEANING=COLUMN,...", help="what the columns of your own table mean"
    )
    parser.add_argument("--dates", choices=("day-first", "month-first"), help="how to read dates such as 04/03/2024")
    when = parser.add_mutually_exclusive_group()
    for option, timing, words in (
        ("--before-illness", IllnessTiming.BEFORE, "it is from before you became ill: no load is taken from it"),
        ("--after-illness", IllnessTiming.SINCE, "it is from after you became ill: it bounds the first loads"),
    ):
        when.add_argument(option, dest="timing", action="store_const", const=timing, help=words)
    parser.add_argument("--yes", action="store_true", help="this is your own log, its weights are right: take it in")
    parser.set_defaults(command=_import)


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--patient-file", action="store_true", help="everything, as a patient file")
    parser.add_argument("--csv", action="store_true", help="the training log, as a table")
    parser.add_argument("--tables", action="store_true", help="everything, as an archive of tables; needs -o")
    parser.add_argument("--calendar", action="store_true", help="the days of training ahead, for a calendar")
    parser.add_argument("--days", metavar="N", type=some_days, default=28, help="how many days of the calendar")
    parser.add_argument("--at", metavar="HH:MM", type=a_time, help="when the calendar's sessions begin; else 10:00")
    parser.add_argument("--say-training", action="store_true", help="let the calendar say that it is training")
    parser.add_argument("--example", action="store_true", help="an invented person instead of your own data")
    parser.add_argument("-o", "--output", metavar="FILE", type=Path, help="a new file; else standard output")
    parser.set_defaults(command=_export)


def _add_keeping(commands: argparse._SubParsersAction[Parser], person: Parser) -> None:
    backup = commands.add_parser("backup", parents=[person], help="back up now, or list the backups")
    backup.add_argument("--list", action="store_true", help="the backups there are, newest first")
    backup.add_argument(
        "--second", metavar="FOLDER", type=Path, help="keep copies there too from now on, for everybody"
    )
    backup.add_argument("--no-second", action="store_true", help="keep no copies elsewhere; those there stay")
    backup.set_defaults(command=_keeping("back_up"))
    restore = commands.add_parser("restore", parents=[person], help="look into a backup, and bring it back")
    restore.add_argument("backup", metavar="BACKUP", nargs="?", help="its number in the list, its name, or a file")
    restore.add_argument("--new", action="store_true", help="as another profile, beside what is there")
    restore.add_argument("--yes", action="store_true", help="do it; what is there now is backed up first")
    restore.set_defaults(command=_keeping("restore"))
    check = commands.add_parser("check", parents=[person], help="examine the stored data")
    check.add_argument("--repair", action="store_true", help="put right what can be put right")
    check.add_argument("--salvage", action="store_true", help="with --repair: save what can be read of a damaged file")
    check.set_defaults(command=_keeping("check"))
    lock = commands.add_parser("lock", parents=[person], help="a passphrase for a person's file: how it stands")
    does = lock.add_mutually_exclusive_group()
    for option, words in (
        ("set", "set a passphrase; it is asked for twice"),
        ("change", "another passphrase, also for the backups"),
        ("remove", "no passphrase any more, also for the backups"),
        ("recovery-key", "print the key that opens it when the passphrase is forgotten"),
        ("lock-copies", "lock the copies that were made before the lock"),
        ("remove-copies", "erase the copies that were made before the lock"),
    ):
        does.add_argument(f"--{option}", dest="does", action="store_const", const=option, help=words)
    lock.add_argument("--yes", action="store_true", help="with --remove-copies: do it; there is no way back")
    lock.set_defaults(command=_locking)
    _add_move(commands.add_parser("move", parents=[person], help="move a day's entry to the person whose it was"))
    desktop = commands.add_parser("desktop", help="into the menu of programs; open its files by a double click")
    desktop.add_argument("--remove", action="store_true", help="take it out of the menu again")
    desktop.set_defaults(command=_desktop)
    erase = commands.add_parser("erase", help="erase everything of everybody, with all backups")
    erase.add_argument("--yes", action="store_true", help="do it; there is no way back")
    erase.set_defaults(command=_keeping("erase"))


def _add_move(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("day", metavar="DATE", type=a_day, help="the day of what was logged, such as 2026-03-02")
    parser.add_argument("--to", metavar="NAME", type=a_name, required=True, help="whose it was")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--check-in", action="store_true", help="the answers of that day; else its sessions")
    what.add_argument("--session", metavar="N,...", type=some_numbers, help="only these sessions, by their numbers")
    parser.add_argument("--yes", action="store_true", help="do it")
    parser.set_defaults(command=_move)


def _move(chosen: argparse.Namespace) -> int:
    from liftcoach.cli.moving import move

    return move(chosen)


def _desktop(chosen: argparse.Namespace) -> int:
    from liftcoach.cli.desktop import desktop

    return desktop(chosen)


def _keeping(name: str) -> Command:
    def run_it(chosen: argparse.Namespace) -> int:
        from liftcoach.cli import keeping

        command: Command = getattr(keeping, name)
        return command(chosen)

    return run_it


def _profiles(chosen: argparse.Namespace) -> int:
    from liftcoach.cli.people import profiles

    return profiles(chosen)


def _locking(chosen: argparse.Namespace) -> int:
    from liftcoach.cli.locking import lock

    return lock(chosen)


def _window(chosen: argparse.Namespace) -> int:
    from liftcoach.cli import seams

    return seams.open_window(chosen.profile, hidden=chosen.hidden)


def _open(chosen: argparse.Namespace) -> int:
    from liftcoach.cli import seams

    if not chosen.file.is_file():
        raise WrongInput(f"there is no file {chosen.file}")
    return seams.open_window(None, opening=chosen.file.absolute())


def _plan(chosen: argparse.Namespace) -> int:
    from liftcoach.cli.planning import plan

    return plan(chosen)


def _import(chosen: argparse.Namespace) -> int:
    from liftcoach.cli.importing import import_log

    return import_log(chosen)


def _export(chosen: argparse.Namespace) -> int:
    from liftcoach.cli.exporting import export

    return export(chosen)


def _rules(chosen: argparse.Namespace) -> int:
    from liftcoach.cli.ruling import rules

    return rules(chosen)


def _tour(chosen: argparse.Namespace) -> int:
    from liftcoach.cli import seams

    if chosen.folder is None:
        raise WrongInput("DIR is missing: the folder for the pictures, such as liftcoach tour pictures")
    if chosen.figures:
        return seams.draw_figures(chosen.folder, look=chosen.look, person=chosen.person)
    return seams.take_tour(chosen.folder, chosen.screens)
