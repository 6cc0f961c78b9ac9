//! Copies of files that are compressed already, for hosts that can hand them out: `.gz` and `.br` beside
//! each file that gets smaller. In: files. Out: more files, with the same bytes wherever they are made.

use std::io::Write as _;

use flate2::{Compression, GzBuilder};
use rayon::prelude::*;

use crate::edition::files::Files;
use crate::series::address::RelativePath;

/// Kinds that get smaller.
const TEXT: &[&str] = &["html", "css", "json", "svg", "xml", "txt", "md"];

/// Smaller files travel in one packet anyhow.
const SMALLEST: usize = 512;

/// The compressed copies of all files that have any use for them.
pub fn compressed(files: &Files) -> Vec<(RelativePath, Vec<u8>)> {
    let all: Vec<_> = files
        .iter()
        .filter(|(path, bytes)| is_worth_it(path.as_str(), bytes))
        .collect();
    let copies = all.into_par_iter().flat_map_iter(|(path, bytes)| {
        let copies = [("gz", gzip(bytes)), ("br", brotli(bytes))];
        copies.into_iter().filter_map(move |(end, copy)| {
            let copy = copy.filter(|copy| copy.len() < bytes.len())?;
            Some((RelativePath::new(format!("{path}.{end}")), copy))
        })
    });
    copies.collect()
}

fn is_worth_it(path: &str, bytes: &[u8]) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    bytes.len() >= SMALLEST && TEXT.contains(&extension)
}

/// A copy as hosts hand it out, packed as small as it gets. No name, no time, no system in the header.
pub fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut writer = GzBuilder::new()
        .mtime(0)
        .operating_system(255)
        .write(Vec::with_capacity(bytes.len() / 3), Compression::best());
    writer.write_all(bytes).ok()?;
    writer.finish().ok()
}

fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len() / 4);
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 10,
        size_hint: bytes.len(),
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings).ok()?;
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    use sha2::{Digest, Sha256};

    /// Bytes that another processor, system or set of features must not change: 400 KB of words as in a text.
    #[test]
    fn copies_are_the_same_wherever_they_are_made() {
        let mut random = 1u32;
        let mut text = String::new();
        while text.len() < 400_000 {
            random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            text += &format!("{:x} ", (random >> 20) % 997 * 7919);
        }
        let sums = [gzip(text.as_bytes()), brotli(text.as_bytes())].map(|copy| {
            let sum = Sha256::digest(copy.unwrap());
            sum[..4]
                .iter()
                .map(|b| format!("{b:02x}"))
                .collect::<String>()
        });
        assert_eq!(sums, ["c675d521", "47ab7340"]);
    }

    #[test]
    fn both_copies_hold_what_the_file_holds_and_small_or_packed_files_have_none() {
        let mut files = Files::new();
        let text = "one word and another ".repeat(100);
        for path in ["en/a.html", "b.pdf"] {
            files
                .insert(RelativePath::new(path), text.as_str())
                .unwrap();
        }
        files.insert(RelativePath::new("c.html"), "short").unwrap();
        let copies = compressed(&files);
        let names: Vec<&str> = copies.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(names, ["en/a.html.gz", "en/a.html.br"]);
        let mut plain = String::new();
        flate2::read::GzDecoder::new(&copies[0].1[..])
            .read_to_string(&mut plain)
            .unwrap();
        assert_eq!(plain, text);
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &copies[1].1[..], &mut plain).unwrap();
        assert_eq!(plain, text.as_bytes());
        assert_eq!(&copies[0].1[4..8], &[0; 4], "no time");
    }
}
