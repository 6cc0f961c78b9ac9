//! Links to the files to keep or print that this build made: those of a guide on its front, those of a
//! page on that page. In: the downloads. Out: links. Never offers what was not made.

use crate::edition::page::links::PageLinks;
use crate::edition::page::site::Site;
use crate::edition::page::words::{Link, Words};
use crate::plan::{Download, Extent, Format, download};
use crate::series::address::RelativePath;
use crate::series::{LanguageIndex, PageRef};
use crate::source::interface::{FluentValue, Interface};

/// Links to the files of a page of the series in the reader's language.
pub fn files(links: &PageLinks<'_>, page: PageRef) -> Vec<Link> {
    let (site, reader) = (links.site(), links.reader());
    let interface = site.interface(reader);
    let files = site.made.downloads.iter();
    let files = files.filter(|file| file.reader == reader && file.offered_on() == page);
    let named = files.clone().map(|file| {
        let link = links.from().link_to(&file.path);
        Link::new(link, Words::own(name(interface, file)))
    });
    let test = files.clone().any(|file| file.format.needs_test());
    let test = test.then(|| printer_test(site, links.from(), reader));
    named.chain(test).collect()
}

/// A link to the sheet by which readers of a language try their printer.
pub fn printer_test(site: &Site<'_>, here: &RelativePath, reader: LanguageIndex) -> Link {
    let path = download::printer_test(site.series, reader);
    let name = site.interface(reader).text("printer-test");
    Link::new(here.link_to(&path), Words::own(name))
}

/// What a file is called: its format, its volume, and whether it is a proof.
pub fn name(interface: &Interface, file: &Download) -> String {
    let name = interface.text(&format!("file-{}", file.format.as_str()));
    let name = match file.extent {
        Extent::Volume(volume) => {
            let arguments = [
                ("file", FluentValue::from(name)),
                ("number", FluentValue::from(volume.number)),
                ("count", FluentValue::from(volume.of)),
            ];
            interface.with("file-volume", &arguments)
        }
        // Beside a file of the whole guide it has to say how little it holds.
        Extent::Page(_) if file.format == Format::Phone => {
            interface.with("file-page", &[("file", FluentValue::from(name))])
        }
        Extent::Whole | Extent::Page(_) => name,
    };
    match file.is_proof() {
        true => interface.with("file-proof", &[("file", FluentValue::from(name))]),
        false => name,
    }
}
