"""Words, their shapes, and the windows in which the encoder sees them. `ingest/model/text.ts` does the same in Node."""

from dataclasses import dataclass
from functools import cache

import regex
from tokenizers import Tokenizer

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]")
SHAPES = ["symbol", "lower", "capitalised", "upper", "mixed", "digits", "lettersAndDigits", "capitalLetter"]
LONGEST_WINDOW = 500
SENTENCE_BREAK = regex.compile(r"[.!?][\"')\]]?\s+[\"'(\[]?[\p{Lu}\p{N}]")


@dataclass(frozen=True)
class Word:
    field: str
    start: int
    end: int
    text: str
    glued: bool
    """Whether no space stands before it."""


def words_of(field: str, text: str) -> list[Word]:
    """Runs of letters and digits, and every other character that is no space, alone. Offsets in code points."""
    return [
        Word(field, match.start(), match.end(), match.group(), match.start() > 0 and not text[match.start() - 1].isspace())
        for match in WORD.finditer(text)
    ]


@cache
def shape_of(word: str) -> int:
    """Index into SHAPES."""
    if not regex.search(r"[\p{L}\p{N}]", word):
        return 0
    if regex.fullmatch(r"[\p{N}\p{M}]+", word):
        return 5
    if regex.search(r"\p{N}", word):
        return 6
    if regex.fullmatch(r"\p{Lu}", word):
        return 7
    if not regex.search(r"\p{Lu}", word):
        return 1
    if regex.fullmatch(r"[\p{Lu}\p{M}]+s?", word):
        return 3
    if regex.fullmatch(r"\p{Lu}[^\p{Lu}]*", word):
        return 2
    return 4


def shape_index(word: Word) -> int:
    """Twice the index into SHAPES, and one more where the word is glued to the one before."""
    return 2 * shape_of(word.text) + word.glued


@dataclass(frozen=True)
class Window:
    """One input of the encoder. Title words stand in each window, and count in the first only."""

    ids: list[int]
    kinds: list[int]
    """0 before the first [SEP], 1 after it."""
    places: list[tuple[int, int]]
    """(position of a word's first piece, index of the word), for the words that this window answers for."""
    pieces: list[tuple[int, int]]
    """(position of a piece, index of its word), for all pieces."""


def windows_of(words: list[Word], tokenizer: Tokenizer) -> list[Window]:
    """The title and as much of the abstract as fits, then the title and the rest, until all words are placed."""
    pieces = [tokenizer.encode(word.text, add_special_tokens=False).ids[:12] or [tokenizer.token_to_id("[UNK]")] for word in words]
    cls, sep = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    title = [index for index, word in enumerate(words) if word.field == "title"]
    rest = [index for index, word in enumerate(words) if word.field != "title"]
    while sum(len(pieces[index]) for index in title) > LONGEST_WINDOW // 2:
        rest.insert(0, title.pop())
    windows: list[Window] = []
    while True:
        ids, kinds, places, all_pieces = [cls], [0], [], []

        def put(index: int, kind: int, answers: bool) -> None:
            if answers:
                places.append((len(ids), index))
            for piece in pieces[index]:
                all_pieces.append((len(ids), index))
                ids.append(piece)
                kinds.append(kind)

        for index in title:
            put(index, 0, answers=not windows)
        ids.append(sep)
        kinds.append(0)
        taken = 0
        while taken < len(rest) and len(ids) + len(pieces[rest[taken]]) < LONGEST_WINDOW:
            put(rest[taken], 1, answers=True)
            taken += 1
        ids.append(sep)
        kinds.append(1)
        windows.append(Window(ids, kinds, places, all_pieces))
        rest = rest[taken:]
        if not rest:
            return windows
