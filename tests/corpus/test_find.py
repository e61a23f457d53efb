import os
import pickle
import shutil
import subprocess
from pathlib import Path

import pytest

from dateline.core.text import ProblemKind
from dateline.corpus.find import find_sources


def fill(folder: Path, *files: str) -> Path:
    for file in files:
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A text.", encoding="utf-8")
    return folder


def reasons(found) -> dict[str, str]:
    return {problem.where: problem.reason for problem in found.problems}


def test_finds_readable_files_at_every_depth_in_order(tmp_path):
    fill(tmp_path, "b.txt", "a/z.MD", "a/deep/down/c.html", "d.htm", "a.xhtml")
    found = find_sources(tmp_path)
    assert [source.relative for source in found.sources] == [
        "a.xhtml",
        "a/deep/down/c.html",
        "a/z.MD",
        "b.txt",
        "d.htm",
    ]
    assert found.problems == ()
    assert found == find_sources(tmp_path)
    assert pickle.loads(pickle.dumps(found)) == found
    assert all(Path(source.path).is_absolute() for source in found.sources)
    assert {source.size for source in found.sources} == {7}


def test_names_are_as_short_as_they_can_be_and_unique(tmp_path):
    fill(tmp_path, "a/one.txt", "b/one.md", "b/one.txt", "two.txt", "three.txt", "three.html")
    fill(tmp_path, "2019.03.01 minutes.txt")
    assert {source.relative: source.name for source in find_sources(tmp_path).sources} == {
        "2019.03.01 minutes.txt": "2019.03.01 minutes",
        "a/one.txt": "a/one",
        "b/one.md": "b/one.md",
        "b/one.txt": "b/one.txt",
        "three.html": "three.html",
        "three.txt": "three.txt",
        "two.txt": "two",
    }


def test_says_which_files_cannot_be_read_and_is_silent_about_those_nobody_misses(tmp_path):
    fill(tmp_path, "a.txt", "b.xyz", "c", "Thumbs.db", "style.css", ".hidden.txt", "~$b.docx")
    fill(tmp_path, ".git/a.txt", "page.html", "page_files/ad.html", "page_files/x.js")
    found = find_sources(tmp_path)
    assert [source.relative for source in found.sources] == ["a.txt", "page.html"]
    assert reasons(found).keys() == {"b.xyz", "c"}
    assert reasons(found)["b.xyz"].startswith(".xyz files cannot be read")


def test_a_project_inside_the_folder_is_no_document(tmp_path):
    fill(tmp_path, "a.txt", "out/project.toml", "out/snapshots/1/x.parquet")
    found = find_sources(tmp_path)
    assert [source.relative for source in found.sources] == ["a.txt"]
    assert found.problems == ()


def test_a_link_that_leads_in_a_circle_is_noted(tmp_path):
    fill(tmp_path, "a/b.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    found = find_sources(tmp_path)
    assert [source.relative for source in found.sources] == ["a/b.txt"]
    assert reasons(found) == {
        "a/again": "is a link to a folder that it lies in, and was not followed",
        "gone.txt": "is a link that leads nowhere",
        "self": "is a link that leads nowhere",
    }


def test_a_pipe_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert "is not a file" in reasons(find_sources(tmp_path))["pipe.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is locked to the superuser")
def test_a_locked_folder_is_reported(tmp_path):
    fill(tmp_path, "a.txt", "locked/b.txt")
    (tmp_path / "locked").chmod(0)
    found = find_sources(tmp_path)
    (tmp_path / "locked").chmod(0o700)
    assert "could not be read" in reasons(found)["locked"]


def test_file_names_in_no_known_spelling(tmp_path):
    texts = {b"caf\xc9.txt": "One.", b"caf\xe9.txt": "Another."}
    for name, text in texts.items():
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(text)
    found = {source.relative: source for source in find_sources(tmp_path).sources}
    assert list(found) == ["caf\\xc9.txt", "caf\\xe9.txt"]
    assert [source.name for source in found.values()] == ["caf\\xc9", "caf\\xe9"]
    assert [Path(s.path).read_text() for s in found.values()] == list(texts.values())


def test_a_missing_folder_is_said_in_words(tmp_path):
    with pytest.raises(FileNotFoundError, match="There is no folder"):
        find_sources(tmp_path / "none")


def test_an_empty_folder_holds_nothing(tmp_path):
    assert find_sources(tmp_path).sources == find_sources(tmp_path).problems == ()


def test_one_file_with_the_listing_beside_it(tmp_path):
    fill(tmp_path, "a.txt", "b.txt")
    (tmp_path / "documents.csv").write_text("file,published\na.txt,2021\nb.txt,2022\n")
    (source,) = find_sources(tmp_path / "a.txt").sources
    assert (source.relative, source.given) == ("a.txt", (("published", "2021"),))
    assert find_sources(tmp_path / "a.txt").problems == ()


# --- documents.csv ------------------------------------------------------------------


def given(folder: Path, listing: str | bytes, at: str = "documents.csv") -> dict[str, dict]:
    raw = listing if isinstance(listing, bytes) else listing.encode()
    (folder / at).write_bytes(raw)
    return {source.relative: dict(source.given) for source in find_sources(folder).sources}


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_reads_the_listing_however_a_spreadsheet_saves_it(tmp_path, charset, separator):
    fill(tmp_path, "a.txt")
    rows = [("File", "Title", "Published"), ("a.txt", "Bürgermeister’s quay", "3 May 2021")]
    listing = "\r\n".join(separator.join(row) for row in rows).encode(charset)
    assert given(tmp_path, listing)["a.txt"] == {
        "title": "Bürgermeister’s quay",
        "published": "3 May 2021",
    }


def test_rows_are_about_files_below_the_listing_and_the_nearest_listing_wins(tmp_path):
    fill(tmp_path, "a.txt", "in/a.txt", "in/b.txt")
    (tmp_path / "documents.csv").write_text(
        "file,source,author\na.txt,Post,\nin\\a.txt,Outer,Anna\nin/b,Outer,\n"
    )
    assert given(tmp_path, "file,source\na.txt,Inner\n", "in/documents.csv") == {
        "a.txt": {"source": "Post"},
        "in/a.txt": {"source": "Inner", "author": "Anna"},
        "in/b.txt": {"source": "Outer"},
    }


def test_accents_are_compared_however_they_are_spelled(tmp_path):
    fill(tmp_path, "cafe\u0301.txt")
    assert list(given(tmp_path, "file,source\ncaf\u00e9.txt,Post\n").values()) == [
        {"source": "Post"}
    ]


def test_everything_that_is_wrong_with_a_listing_is_noted_and_the_rest_is_used(tmp_path):
    fill(tmp_path, "a.txt", "b.txt")
    listing = (
        "file,published,weather,source\n"
        "a.txt,03/04/2021,mild,Post\n"
        "gone.txt,2021,,\n"
        "b.txt,2021-05,,\n"
        "b.txt,2022,,\n"
        ",2021,,\n"
        ",,,\n"
    )
    assert given(tmp_path, listing) == {
        "a.txt": {"source": "Post"},
        "b.txt": {"published": "2021-05"},
    }
    problems = find_sources(tmp_path).problems
    assert {problem.kind for problem in problems} == {ProblemKind.NOTE}
    assert {problem.where for problem in problems} == {"documents.csv"}
    assert [problem.reason for problem in problems] == [
        'column "weather" is not known and was left out',
        'row 2 (a.txt): "03/04/2021" is not a date that can be read for certain; '
        "write 2021, 2021-05 or 2021-05-03",
        "row 3: the file gone.txt is not there",
        "row 5: the file b.txt is listed twice; the first row counts",
        "row 6 names no file",
    ]


@pytest.mark.parametrize(
    ("listing", "reason"),
    [
        (b"", "could not be read: the file is empty"),
        (b"name,published\na.txt,2021\n", 'has no column "file"'),
        (b"file,title\n" + b'"' + b"x" * 200_000, "could not be read: field larger"),
        (b"\x89PNG\r\n\x1a\n", "could not be read: its content is a PNG image"),
    ],
)
def test_a_listing_that_is_none(tmp_path, listing, reason):
    fill(tmp_path, "a.txt")
    assert given(tmp_path, listing) == {"a.txt": {}}
    assert reasons(find_sources(tmp_path))["documents.csv"].startswith(reason)


def test_folders_that_link_to_each_other_are_visited_once(tmp_path):
    fill(tmp_path, "a/x.txt", "b/y.txt")
    (tmp_path / "a" / "to-b").symlink_to(tmp_path / "b")
    (tmp_path / "b" / "to-a").symlink_to(tmp_path / "a")
    found = find_sources(tmp_path)
    assert [source.relative for source in found.sources] == ["a/x.txt", "b/y.txt"]
    assert set(reasons(found).values()) == {
        "is a link to a folder that is read under another name, and was not followed"
    }


def test_a_link_to_a_folder_elsewhere_is_followed(tmp_path):
    fill(tmp_path, "in/a.txt", "out/b.txt")
    (tmp_path / "in" / "link").symlink_to(tmp_path / "out")
    found = find_sources(tmp_path / "in")
    assert [source.relative for source in found.sources] == ["a.txt", "link/b.txt"]


@pytest.fixture
def deep(tmp_path):
    """A folder in which 1,100 others lie in one another; taken away here, as few programs can."""
    here = os.open(tmp_path, os.O_RDONLY)
    for _ in range(1100):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
    yield tmp_path
    subprocess.run(["rm", "-rf", str(tmp_path / "d")], check=True)


@pytest.mark.skipif(shutil.which("rm") is None, reason="nothing takes such folders away again")
def test_folders_lie_as_deep_as_they_like(deep):
    fill(deep, "a.txt", "d/d/b.txt")
    found = find_sources(deep)
    assert [source.relative for source in found.sources] == ["a.txt", "d/d/b.txt"]


def test_two_names_that_are_not_utf_8_stay_two(tmp_path):
    for name in (b"caf\xe8.txt", b"caf\xe9.txt"):
        try:
            Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("It rained.")
        except OSError:
            pytest.skip("the file system takes names in UTF-8 only")
    assert len({source.relative for source in find_sources(tmp_path).sources}) == 2


def test_a_file_that_cannot_be_looked_at_is_named(tmp_path, monkeypatch):
    fill(tmp_path, "a.txt", "b.txt")
    is_file = Path.is_file

    def refused(path: Path) -> bool:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", refused)
    found = find_sources(tmp_path)
    assert [source.relative for source in found.sources] == ["b.txt"]
    assert reasons(found) == {"a.txt": "could not be opened: Permission denied"}
