//! A copy of the good folder, damaged in one place, and the eyes to see it caught.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use monarch::command::build;
use monarch::diagnostic::{Diagnostic, Severity};
use monarch::edition::files::Files;
use monarch::series::address::RelativePath;
use monarch::verify::{Report, verify};
use tempfile::TempDir;

/// A copy of the good folder that can be damaged.
pub struct Copy(pub TempDir);

impl Copy {
    pub fn of_the_good_folder() -> Copy {
        let copy = Copy(tempfile::tempdir().unwrap());
        copy_folder(Path::new("tests/verify/good"), copy.0.path());
        copy
    }

    /// A copy of any folder.
    pub fn of(folder: &Path) -> Copy {
        let copy = Copy(tempfile::tempdir().unwrap());
        copy_folder(folder, copy.0.path());
        copy
    }

    /// A small series as the program builds it, search indices included.
    pub fn of_a_built_series() -> Copy {
        let copy = Copy(tempfile::tempdir().unwrap());
        copy_folder(&BUILT.path().join("dist"), copy.0.path());
        copy
    }

    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap()
    }

    /// Replaces text that stands in the file once or more; the first is replaced.
    pub fn replace(&self, path: &str, from: &str, to: &str) {
        let text = self.read(path);
        assert!(text.contains(from), "{path} has no {from:?}");
        self.write(path, text.replacen(from, to, 1));
    }

    /// Writes SHA256SUMS of what is there.
    pub fn seal(&self) {
        let mut files = Files::new();
        collect(self.0.path(), "", &mut files);
        self.write("SHA256SUMS", monarch::output::sums(&files));
    }

    pub fn verify(&self) -> Report {
        self.seal();
        verify(self.0.path())
    }
}

/// Built once for all tests.
static BUILT: LazyLock<TempDir> = LazyLock::new(|| {
    let scratch = tempfile::tempdir().unwrap();
    let out = scratch.path().join("dist");
    let root = Path::new("tests/series/small");
    let outcome = build::build(&build::BuildArguments::new(root, &out), |_| {});
    assert!(!outcome.problems.has_errors(), "{:?}", outcome.problems);
    scratch
});

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy_folder(&entry.path(), &target),
            false => drop(fs::copy(entry.path(), target).unwrap()),
        }
    }
}

fn collect(root: &Path, inside: &str, files: &mut Files) {
    for entry in fs::read_dir(root.join(inside)).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = if inside.is_empty() {
            name
        } else {
            format!("{inside}/{name}")
        };
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            collect(root, &path, files);
        } else if kind.is_file() {
            files
                .insert(RelativePath::new(path), fs::read(entry.path()).unwrap())
                .unwrap();
        }
    }
}

pub fn show(report: &Report) -> String {
    let line = |d: &Diagnostic| {
        let place = d
            .place
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default();
        format!("{:?} {} {place}: {}\n", d.severity, d.code, d.message)
    };
    report.diagnostics.iter().map(line).collect()
}

/// One thing changed in one file: the code that must be reported, and the text that must be pointed at.
/// An empty `at` stands for the whole file.
pub struct Breach<'a> {
    pub file: &'a str,
    pub from: &'a str,
    pub to: &'a str,
    pub code: &'a str,
    pub at: &'a str,
}

pub const WHO: &str = "en/part-4/who.html";
pub const WHO_ZH: &str = "zh-hans/part-4/who.html";
pub const FINDER: &str = "zh-hans/search/index.html";
pub const P: &str = "<p>Adults";

pub fn see_one_caught(breach: &Breach<'_>) {
    let copy = Copy::of_the_good_folder();
    copy.replace(breach.file, breach.from, breach.to);
    let report = copy.verify();
    let name = format!("{} → {:?}\n{}", breach.file, breach.to, show(&report));
    let text = copy.read(breach.file);
    let (line, column) = match breach.at {
        "" => (0, 0),
        at => {
            let start = text
                .find(at)
                .unwrap_or_else(|| panic!("{at:?} is not there: {name}"));
            let line_start = text[..start].rfind('\n').map_or(0, |n| n + 1);
            (
                text[..start].matches('\n').count() + 1,
                text[line_start..start].chars().count() + 1,
            )
        }
    };
    let caught = report.diagnostics.iter().any(|d| {
        let place = d.place.as_ref().unwrap();
        d.code == breach.code
            && d.severity == Severity::Error
            && &*place.file == breach.file
            && (place.line as usize, place.column as usize) == (line, column)
    });
    assert!(
        caught,
        "wanted {} at {line}:{column} in {name}",
        breach.code
    );
    assert!(!report.is_proved());
}

/// The codes that were found, in the order of files.
pub fn assert_codes(report: &Report, wanted: &[&str]) {
    let sort = |mut codes: Vec<&str>| {
        codes.sort_unstable();
        codes.join(" ")
    };
    let found = sort(report.diagnostics.iter().map(|d| d.code).collect());
    assert_eq!(found, sort(wanted.to_vec()), "\n{}", show(report));
}

/// A table of breaches: in a file, text => what it becomes, the code that must be reported at what text.
macro_rules! see_caught {
    ($(in $file:expr, $from:expr => $to:expr, $code:literal at $at:expr;)*) => {
        $($crate::breach::see_one_caught(&$crate::breach::Breach {
            file: $file,
            from: $from,
            to: $to,
            code: $code,
            at: $at,
        });)*
    };
}
pub(crate) use see_caught;
