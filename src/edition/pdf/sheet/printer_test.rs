//! The sheet by which whoever prints sees, before a hundred booklets, whether their printer turns sheets on
//! the right edge and leaves their size alone. In: a language. Out: a file that asks of printers what
//! booklets ask. It holds no text of a guide.

use std::collections::BTreeSet;

use crate::plan::Format;
use crate::plan::download::printer_test;
use crate::series::address::RelativePath;
use crate::series::{GuideIndex, LanguageIndex};

use super::booklet::tag;
use super::placed::{About, INCH, Sheet, placed};
use crate::edition::pdf::data::Data;
use crate::edition::pdf::guide::Document;
use crate::edition::pdf::press::typeface::Typeface;
use crate::edition::pdf::workshop::{Fault, Kind, Workshop, ident};
use crate::edition::pdf::writer::Writer;

/// What to do, in order.
const STEPS: [&str; 5] = ["print", "turn", "measure", "light", "one-side"];

/// The sheet in a language.
pub struct Test {
    pub path: RelativePath,
    pub bytes: Vec<u8>,
    /// What is embedded in it.
    pub typefaces: BTreeSet<Typeface>,
}

/// Sets it.
pub fn sheet(workshop: &Workshop<'_>, reader: LanguageIndex) -> Result<Test, Fault> {
    let series = workshop.series;
    let path = printer_test(series, reader);
    let laid = workshop.set(path.clone(), document(workshop, reader))?;
    let interface = workshop.interfaces[reader];
    let about = About {
        title: &interface.text("printer-test"),
        language: &tag(&series.languages[reader]),
        date: series.config.as_of,
        ident: &ident(series, &path),
        proof: false,
        short_edge: true,
    };
    let sides: Vec<Sheet> = (0..laid.count())
        .map(|side| Sheet {
            width: 11.0 * INCH,
            height: 8.5 * INCH,
            pages: vec![(side, 0.0, 0.0)],
            trim: None,
        })
        .collect();
    let pages = laid.export(series, Kind::Plain)?;
    let bytes = placed(pages, &sides, &about)?;
    Ok(Test {
        path,
        bytes,
        typefaces: laid.typefaces(),
    })
}

fn document<'a>(workshop: &Workshop<'a>, reader: LanguageIndex) -> Document<'a> {
    let interface = workshop.interfaces[reader];
    // It is of no guide: the first stands in where one is asked for.
    let mut writer = Writer::new(
        workshop.series,
        workshop.interfaces,
        GuideIndex::FIRST,
        reader,
    );
    writer.ink.at("the test sheet for printers");
    let cover = Vec::new();
    let mut data = Data::of(&mut writer, workshop.fonts, Format::Cards, false, &cover);
    let mut say = |key: &str| writer.say(&interface.text(key));
    let steps = STEPS.map(|step| say(&format!("printer-test-{step}")));
    let steps: String = steps.iter().map(|step| format!("[#{step}],")).collect();
    let (title, back) = (say("printer-test"), say("printer-test-back"));
    data.define(
        "test",
        &format!("title:{title},steps:({steps}),back:{back}"),
    );
    Document {
        main: "#import \"/printer-test.typ\": printer-test\n#printer-test()\n".to_owned(),
        data: data.finish(),
        writer,
    }
}
