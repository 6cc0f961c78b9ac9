//! Codes of output: names and folders that are written.

use super::code::{Code, error};
use super::promise::Promise::{Bytes, Names, Whole};

/// In alphabetical order.
pub const CODES: &[Code] = &[
    error("cannot-write", "The output folder could not be written, exchanged or locked. The old folder is as it was.")
        .seen("monarch build --out /srv/www, which belongs to another user")
        .mend("Check who may write there and that the disk is not full, or choose another folder: `--out dist`.")
        .keeps(Whole),
    error("device-name", "A file is named like a device of Windows, which cannot open it.")
        .seen("10-con.md, which would become con.html")
        .mend("Give the page another name: `10-contract.md`.")
        .keeps(Names),
    error("long-path", "A path has more than 100 characters, more than some sticks and systems carry.")
        .seen("a page named with a whole sentence")
        .mend("Give the page or its guide a shorter name.")
        .keeps(Names),
    error("name-clash", "Two names are the same where upper and lower case do not count, or one is a file and a folder at once.")
        .seen("Police.html beside police.html")
        .mend("Give one of the two another name.")
        .keeps(Names),
    error("not-empty", "The folder is not empty. Documents in which people may have written are never replaced.")
        .seen("monarch translate export --packet --lang ko --out reviews, a second time")
        .mend("Name a folder that does not exist yet: `--out reviews-2`.")
        .keeps(Whole),
    error("output-has-no-name", "The output folder has no name of its own.")
        .seen("monarch build --out ..")
        .mend("Choose a folder of its own: `--out dist`.")
        .keeps(Whole),
    error("output-holds-source", "The output folder holds the series itself, which would be replaced with it.")
        .seen("monarch build my-series --out .")
        .mend("Choose a folder of its own: `--out dist`.")
        .keeps(Whole),
    error("output-in-source", "The output folder lies among the sources of the series.")
        .seen("monarch build --out content/site")
        .mend("Choose a folder beside them: `--out dist`.")
        .keeps(Whole),
    error("output-is-file", "There is a file where the output folder should go.")
        .seen("monarch build --out README.md")
        .mend("Move it away, or choose another folder: `--out dist`.")
        .keeps(Whole),
    error("output-is-here", "The output folder is the current folder, which would be replaced.")
        .seen("monarch build ../series --out .")
        .mend("Choose a folder of its own: `--out dist`.")
        .keeps(Whole),
    error("output-is-link", "The output folder is a symbolic link, and replacing it would leave what it leads to.")
        .seen("monarch build --out latest, a link")
        .mend("Name the folder that it leads to.")
        .keeps(Whole),
    error("output-is-mount-point", "Something is mounted at the output folder, so it can be filled and not replaced.")
        .seen("monarch build --out /media/stick")
        .mend("Write into a folder inside it: `--out /media/stick/guide`.")
        .keeps(Whole),
    error("output-is-root", "The output folder is the root of the file system.")
        .seen("monarch build --out /")
        .mend("Choose a folder of its own: `--out dist`.")
        .keeps(Whole),
    error("output-locked", "Another build is writing this folder.")
        .seen("two builds into dist at once")
        .mend("Wait until it has ended, or choose another folder: `--out dist-2`.")
        .keeps(Whole),
    error("output-not-ours", "The output folder holds files that this program did not write, and would lose them.")
        .seen("monarch build --out ~/Documents")
        .mend("Choose an empty folder, or one that holds an edition.")
        .keeps(Whole),
    error("source-date-epoch", "SOURCE_DATE_EPOCH is set and is no time.")
        .seen("SOURCE_DATE_EPOCH=today monarch bundle --for web --out site --zip")
        .mend("Write seconds since 1970, or unset it: then the date of the edition is used.")
        .keeps(Bytes),
    error("unsafe-name", "A name has other characters than a to z, digits, hyphens and one dot, which not every stick and host carries.")
        .seen("Über uns.html")
        .mend("Name it with small letters: `about-us.html`.")
        .keeps(Names),
    error("unwritable", "A file could not be written. What was there before is untouched.")
        .seen("monarch new my-series on a full disk")
        .mend("Check the permissions of the folder, and that the disk is not full.")
        .keeps(Whole),
];
