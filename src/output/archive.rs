//! Zip files: one folder in one file, with the same bytes wherever it is made. In: files and a time. Out:
//! bytes. Names in order, one time for all, fixed rights, nothing that names a person or a machine.

use std::io::{Cursor, Write as _};

use jiff::Timestamp;
use jiff::civil::{self, Date};
use jiff::tz::TimeZone;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::edition::files::Files;

/// Kinds that are compressed already.
const PACKED: &[&str] = &[
    "png", "jpg", "jpeg", "webp", "gif", "pdf", "epub", "zip", "gz", "br", "woff2",
];

/// The time that every entry carries: `SOURCE_DATE_EPOCH` in seconds where it is set, else midnight of
/// the edition's date, both in UTC. Zip knows no time before 1980.
///
/// Errors: `SOURCE_DATE_EPOCH` that is not a number of seconds.
pub fn time(as_of: Date, epoch: Option<&str>) -> Result<DateTime, Diagnostic> {
    let moment = match epoch {
        None => as_of.at(0, 0, 0, 0),
        Some(text) => text
            .parse()
            .ok()
            .and_then(|seconds| Timestamp::from_second(seconds).ok())
            .map(|time| time.to_zoned(TimeZone::UTC).datetime())
            .ok_or_else(|| {
                let message = format!("SOURCE_DATE_EPOCH is `{text}`, which is not a time");
                Diagnostic::error("source-date-epoch", message)
                    .hint("write the seconds since 1970, or unset it: the date of the edition is then used")
            })?,
    };
    Ok(dos(moment))
}

/// The nearest time that the format can say.
fn dos(moment: civil::DateTime) -> DateTime {
    let part = |number: i8| u8::try_from(number).unwrap_or(0);
    let year = u16::try_from(moment.year()).unwrap_or(0);
    let time = DateTime::from_date_and_time(
        year,
        part(moment.month()),
        part(moment.day()),
        part(moment.hour()),
        part(moment.minute()),
        part(moment.second()),
    );
    time.unwrap_or(DateTime::DEFAULT)
}

/// The files and their `SHA256SUMS` as one zip file. Names are as they will be unpacked: there is no
/// folder around them, so that what is unpacked onto a stick or a host stands at its root.
///
/// Errors: names that cannot travel; an archive that cannot be written into memory.
pub fn zip(files: &Files, time: DateTime) -> Result<Vec<u8>, Diagnostics> {
    super::check_names(files.iter().map(|(path, _)| path.as_str()))?;
    let sums = super::sums(files);
    let mut all: Vec<(&str, &[u8])> = files.iter().map(|(p, b)| (p.as_str(), b)).collect();
    all.push((super::names::SUMS, sums.as_bytes()));
    all.sort_unstable_by_key(|(path, _)| *path);
    packed(&all, time).map_err(|error| {
        Diagnostic::error("packing", format!("the zip file cannot be made: {error}")).into()
    })
}

fn packed(all: &[(&str, &[u8])], time: DateTime) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .last_modified_time(time)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in all {
        let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        let method = match PACKED.contains(&extension) {
            true => CompressionMethod::Stored,
            false => CompressionMethod::Deflated,
        };
        zip.start_file(*path, options.compression_method(method))?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::series::address::RelativePath;
    use jiff::civil::date;

    #[test]
    fn times_come_from_the_edition_or_the_environment_and_never_from_the_clock() {
        let told = |epoch| time(date(2026, 11, 22), epoch).map(|t| t.to_string());
        assert_eq!(told(None).unwrap(), "2026-11-22 00:00:00");
        assert_eq!(told(Some("1000000000")).unwrap(), "2001-09-09 01:46:40");
        assert_eq!(told(Some("0")).unwrap(), DateTime::DEFAULT.to_string());
        assert_eq!(told(Some("soon")).unwrap_err().code, "source-date-epoch");
    }

    #[test]
    fn a_zip_holds_every_file_in_order_with_its_sums_and_fixed_rights() {
        let mut files = Files::new();
        for path in ["b.html", "a/c.html", "x.pdf"] {
            files
                .insert(RelativePath::new(path), format!("{path} ").repeat(50))
                .unwrap();
        }
        let when = time(date(2026, 11, 22), None).unwrap();
        let bytes = zip(&files, when).unwrap();
        assert_eq!(bytes, zip(&files, when).unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = archive
            .file_names()
            .map(|name| name.unwrap().into_owned())
            .collect();
        assert_eq!(names, ["SHA256SUMS", "a/c.html", "b.html", "x.pdf"]);
        for index in 0..archive.len() {
            let entry = archive.by_index(index).unwrap();
            assert_eq!(entry.unix_mode(), Some(0o100_644));
            assert_eq!(entry.last_modified(), Some(when));
        }
    }
}
