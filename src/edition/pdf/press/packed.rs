//! Smaller files: everything in a PDF that is not a stream goes into compressed object streams (PDF 1.5,
//! which PDF/A-2 and PDF/UA-1 allow; ISO 32000-1, 7.5.7 and 7.5.8). Tags are thousands of small objects, so
//! that half of a tagged file is saved. In: a file as pdf-writer writes it. Out: the same objects under the
//! same numbers. Never looks into a value, and leaves a file of any other shape as it is.

use std::io::Write;
use std::ops::Range;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// Objects in a stream. A reader unpacks all of them to see one.
const TOGETHER: usize = 200;

/// Bytes of a line in a table of cross references.
const LINE: usize = 20;

/// A file, packed.
pub fn packed(file: Vec<u8>) -> Vec<u8> {
    match read(&file) {
        Some(parts) => written(&file, &parts),
        None => file,
    }
}

/// What a file consists of.
struct Parts<'a> {
    /// Number and text of each object, in the order of the file.
    objects: Vec<(usize, Object<'a>)>,
    /// Where the first object begins.
    start: usize,
    /// One more than the highest number of an object.
    size: usize,
    /// The trailer after its size, without the end of the dictionary.
    trailer: &'a [u8],
}

enum Object<'a> {
    /// With number and `endobj`, as it stands: streams, and the catalog, from which programs that know no
    /// object streams can still tell the language.
    AsIs(&'a [u8]),
    /// The value alone.
    Value(&'a [u8]),
}

/// Takes a file apart by its table of cross references.
fn read(file: &[u8]) -> Option<Parts<'_>> {
    let tail = file.get(file.len().saturating_sub(64)..)?;
    let from_end = tail.len() - last(tail, b"startxref")?;
    let (place, _) = number(file.get(file.len() - from_end + 9..)?.trim_ascii_start())?;
    let table = file.get(place..)?.strip_prefix(b"xref\n0 ")?;
    let (size, table) = number(table)?;
    let table = table.strip_prefix(b"\n")?;
    let lines = table.get(..size.checked_mul(LINE)?)?;
    let trailer = table[lines.len()..].strip_prefix(b"trailer\n<</Size ")?;
    let (said, trailer) = number(trailer)?;
    let end = last(trailer, b">>\nstartxref")?;

    let mut starts = Vec::new();
    for (id, line) in lines.chunks(LINE).enumerate() {
        match &line[10..18] {
            b" 00000 n" => starts.push((number(line)?.0, id)),
            rest if rest.ends_with(b"f") => {}
            _ => return None,
        }
    }
    starts.sort_unstable();
    let mut ends = starts.iter().map(|(start, _)| *start).skip(1);
    let mut objects = Vec::with_capacity(starts.len());
    for (start, id) in &starts {
        let range = *start..ends.next().unwrap_or(place);
        objects.push((*id, object(file, *id, range)?));
    }
    let start = starts.first()?.0;
    (said == size).then_some(Parts {
        objects,
        start,
        size,
        trailer: &trailer[..end],
    })
}

fn object(file: &[u8], id: usize, range: Range<usize>) -> Option<Object<'_>> {
    let whole = file.get(range)?.trim_ascii();
    let head = format!("{id} 0 obj");
    let value = whole.strip_prefix(head.as_bytes())?;
    let value = value.strip_suffix(b"endobj")?.trim_ascii();
    let as_is = value.ends_with(b"endstream") || value.starts_with(b"<</Type/Catalog");
    Some(match as_is {
        true => Object::AsIs(whole),
        false => Object::Value(value),
    })
}

/// A number, and what stands after it.
fn number(text: &[u8]) -> Option<(usize, &[u8])> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = text.split_at(digits);
    Some((std::str::from_utf8(digits).ok()?.parse().ok()?, rest))
}

/// Where something stands for the last time.
fn last(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len())
        .rposition(|window| window == wanted)
}

/// Where an object is.
#[derive(Clone, Copy)]
enum Found {
    Nowhere,
    At(usize),
    In { stream: usize, index: usize },
}

fn written(file: &[u8], parts: &Parts<'_>) -> Vec<u8> {
    let mut out = file[..parts.start].to_vec();
    let mut found = vec![Found::Nowhere; parts.size];
    let mut values = Vec::new();
    for (id, object) in &parts.objects {
        match object {
            Object::AsIs(whole) => {
                found[*id] = Found::At(out.len());
                out.extend_from_slice(whole);
                out.push(b'\n');
            }
            Object::Value(value) => values.push((*id, *value)),
        }
    }
    for together in values.chunks(TOGETHER) {
        let stream = found.len();
        found.push(Found::At(out.len()));
        let (mut head, mut body) = (String::new(), Vec::new());
        for (index, (id, value)) in together.iter().enumerate() {
            found[*id] = Found::In { stream, index };
            head += &format!("{id} {} ", body.len());
            body.extend_from_slice(value);
            body.push(b'\n');
        }
        let first = head.len();
        let data = deflated(&[head.as_bytes(), &body]);
        let kind = format!("/Type/ObjStm/N {}/First {first}", together.len());
        write_stream(&mut out, stream, kind.as_bytes(), &data);
    }
    let (table, place) = (found.len(), out.len());
    found.push(Found::At(place));
    let data = deflated(&[&references(&found)]);
    let mut kind = b"/Type/XRef/W[1 4 2]".to_vec();
    kind.extend_from_slice(b"/DecodeParms<</Predictor 12/Columns 7>>");
    kind.extend_from_slice(format!("/Size {}", found.len()).as_bytes());
    kind.extend_from_slice(parts.trailer);
    write_stream(&mut out, table, &kind, &data);
    out.extend_from_slice(format!("startxref\n{place}\n%%EOF").as_bytes());
    out
}

/// The table of cross references: of each line its differences from the one before.
fn references(found: &[Found]) -> Vec<u8> {
    const ROW: usize = 7;
    let mut rows = Vec::with_capacity(found.len() * (ROW + 1));
    let mut above = [0u8; ROW];
    for (id, found) in found.iter().enumerate() {
        let (kind, place, index) = match *found {
            // Number 0 is the head of the list of free ones, by definition.
            Found::Nowhere => (0, 0, if id == 0 { 0xFFFF } else { 0 }),
            Found::At(place) => (1, place, 0),
            Found::In { stream, index } => (2, stream, index),
        };
        // Files are far below 4 GB, and a stream holds few objects.
        let place = u32::try_from(place).unwrap_or(u32::MAX).to_be_bytes();
        let index = u16::try_from(index).unwrap_or(u16::MAX).to_be_bytes();
        let mut row = [0; ROW];
        row[0] = kind;
        row[1..5].copy_from_slice(&place);
        row[5..].copy_from_slice(&index);
        rows.push(2); // PNG's predictor "up"
        rows.extend(row.iter().zip(above).map(|(own, up)| own.wrapping_sub(up)));
        above = row;
    }
    rows
}

fn write_stream(out: &mut Vec<u8>, id: usize, entries: &[u8], data: &[u8]) {
    out.extend_from_slice(format!("{id} 0 obj\n<<").as_bytes());
    out.extend_from_slice(entries);
    let length = data.len();
    out.extend_from_slice(format!("/Filter/FlateDecode/Length {length}>>\nstream\n").as_bytes());
    out.extend_from_slice(data);
    out.extend_from_slice(b"\nendstream\nendobj\n");
}

fn deflated(texts: &[&[u8]]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
    for text in texts {
        // Writing to memory does not fail.
        let _ = encoder.write_all(text);
    }
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use hayro_write::hayro_syntax::Pdf;
    use pdf_writer::{Name, Rect, Ref, TextStr};
    use proptest::prelude::*;

    use super::*;

    /// A file of so many pages, whose titles are hard to read.
    fn file(pages: i32) -> Vec<u8> {
        let mut out = pdf_writer::Pdf::with_settings(pdf_writer::Settings { pretty: false });
        let kids = (0..pages).map(|page| Ref::new(10 + page));
        out.catalog(Ref::new(1)).pages(Ref::new(2));
        out.pages(Ref::new(2)).count(pages).kids(kids.clone());
        for kid in kids {
            let mut page = out.page(kid);
            page.parent(Ref::new(2)).contents(Ref::new(4));
            page.media_box(Rect::new(0.0, 0.0, 90.0, 160.0));
            let hard = format!("endobj {kid:?} 0 obj (endstream >>\nstartxref");
            page.pair(Name(b"Title"), TextStr(&hard));
        }
        out.stream(Ref::new(4), b"0 0 m 9 9 l S endobj endstream");
        out.document_info(Ref::new(5)).title(TextStr("endstream"));
        out.set_file_id((vec![1; 16], vec![2; 16]));
        out.finish()
    }

    /// The values in the object streams of a file, by number.
    fn unpacked(file: &[u8]) -> Vec<(usize, Vec<u8>)> {
        let mut all = Vec::new();
        let mut rest = file;
        let start = |rest: &[u8]| rest.windows(12).position(|w| w == b"/Type/ObjStm");
        while let Some(at) = start(rest) {
            let text = String::from_utf8_lossy(&rest[at..]).into_owned();
            let count: usize = text[15..text.find("/First").unwrap()].parse().unwrap();
            let first = &text[text.find("/First ").unwrap() + 7..];
            let first: usize = first[..first.find('/').unwrap()].parse().unwrap();
            let data = rest[at..]
                .windows(7)
                .position(|w| w == b"stream\n")
                .unwrap();
            let mut body = Vec::new();
            let data = &rest[at + data + 7..];
            let _ = flate2::read::ZlibDecoder::new(data).read_to_end(&mut body);
            let head = String::from_utf8(body[..first].to_vec()).unwrap();
            let numbers: Vec<usize> = head.split(' ').filter_map(|n| n.parse().ok()).collect();
            assert_eq!(numbers.len(), 2 * count);
            let ends = numbers.chunks(2).skip(1).map(|pair| first + pair[1]);
            let ends = ends.chain([body.len()]);
            for (pair, end) in numbers.chunks(2).zip(ends) {
                all.push((pair[0], body[first + pair[1]..end].trim_ascii().to_vec()));
            }
            rest = &rest[at + 12..];
        }
        all
    }

    proptest! {
        #[test]
        fn every_value_is_in_a_stream_under_its_number_and_the_file_reads_as_before(pages in 1i32..500) {
            let plain = file(pages);
            let small = packed(plain.clone());
            prop_assert!(small.len() < plain.len() || pages < 10);
            let of = read(&plain).unwrap();
            let values = of.objects.iter().filter_map(|(id, object)| match object {
                Object::Value(value) => Some((*id, value.to_vec())),
                Object::AsIs(_) => None,
            });
            prop_assert_eq!(unpacked(&small), values.collect::<Vec<_>>());
            let read = Pdf::new(small).unwrap();
            prop_assert_eq!(read.pages().len(), pages as usize);
            for page in read.pages().iter() {
                prop_assert_eq!(page.page_stream(), Some(&b"0 0 m 9 9 l S endobj endstream"[..]));
            }
        }

        #[test]
        fn a_file_of_another_shape_stays_as_it_is(cut in 0usize..1000, byte in any::<u8>()) {
            let mut odd = file(3);
            let at = cut % odd.len();
            odd[at] = byte;
            // Either it is still a file that can be packed, or nothing is touched.
            let small = packed(odd.clone());
            prop_assert!(small == odd || read(&odd).is_some());
            prop_assert_eq!(packed(odd[..at].to_vec()), &odd[..at]);
        }
    }

    #[test]
    fn what_is_packed_is_not_packed_again() {
        let small = packed(file(3));
        assert_eq!(packed(small.clone()), small);
    }
}
