//! The command line: parses arguments, calls a command, prints what it has to say.

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::civil::Date;
use monarch::command::{
    self, Outcome, accept, build, bundle, check, check_deployed, explain, export, new, report,
    search, status,
};
use monarch::edition::packet::Format as PacketFormat;
use monarch::plan::Features;
use monarch::plan::Medium;
use monarch::source::ledger::ChangeClass;
use monarch::source::name::LanguageTag;
use monarch::source::record::LanguageStatus;

/// Pages are made of many small pieces, minify-html's above all: with glibc's allocator a build takes
/// half as long again.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Compiles a multilingual guide series from Markdown into a static site without JavaScript.
#[derive(Parser)]
#[command(
    version,
    propagate_version = true,
    after_help = "\
Examples:
  monarch                               build the series in this folder into dist/
  monarch build my-series --out site    build another series into another folder
  monarch check                         find every problem without writing anything
  monarch verify dist                   prove that a written folder keeps its promises
  monarch search --lang ko 단속         look something up in the indices of dist/
  monarch translate status              see how far each language has come
  monarch explain dead-link             say what the code of a message means

Exit codes: 0 done, 1 something is wrong with the content, 2 this build cannot do what was asked."
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// Print the answer as JSON
    #[arg(long, global = true)]
    json: bool,
    /// Print errors only
    #[arg(long, short, global = true)]
    quiet: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Build the series into a folder, which is replaced whole or not at all
    #[command(
        after_help = "Examples:\n  monarch build\n  monarch build ../series --out /srv/www/guide\n  monarch build --no-search-index\n  monarch build --partner ours/partner.yaml --out ours/site\n  monarch build --edition web,pdf --fonts fonts"
    )]
    Build(BuildArguments),
    /// Make what a partner receives: a stick, a website with its host files, or files to print
    #[command(after_help = BUNDLE_HELP)]
    Bundle(BundleArguments),
    /// Find every problem in one run, and what has run out of date; writes nothing
    #[command(
        after_help = "Examples:\n  monarch check\n  monarch check --partner ours/partner.yaml\n  monarch check ../series --today 2027-06-01 --json"
    )]
    Check {
        /// Folder of the series
        #[arg(default_value = ".")]
        root: PathBuf,
        /// The overlay of whoever hands the copy on
        #[arg(long, value_name = "FILE")]
        partner: Option<PathBuf>,
        /// Date against which `review_by` and `called_on` are held (default: today)
        #[arg(long, value_parser = a_date)]
        today: Option<Date>,
    },
    /// Prove that a written folder keeps its promises: no script, no request, no dead link, true statuses
    #[command(
        after_help = "Examples:\n  monarch verify dist\n  monarch verify /media/stick/guide --json"
    )]
    Verify {
        /// The folder that was written
        dist: PathBuf,
    },
    /// Hold what a host serves against what was published: scripts put in, addresses rewritten, headers lost
    #[command(after_help = DEPLOYED_HELP)]
    CheckDeployed {
        /// Address of the site, or the folder that was uploaded if it knows its address
        #[arg(value_name = "URL|DIR")]
        target: String,
        /// The folder that was uploaded: the list to trust, and what to compare with
        #[arg(long, value_name = "DIR")]
        copy: Option<PathBuf>,
        /// A list of sums to trust
        #[arg(long, value_name = "FILE")]
        sums: Option<PathBuf>,
        /// Certificates in PEM to trust in place of those that browsers know, for a host that has its own
        #[arg(long, value_name = "FILE")]
        ca: Option<PathBuf>,
    },
    /// Look something up in a built site, by its published search indices alone
    #[command(after_help = SEARCH_HELP)]
    Search {
        /// What to look for: words, a question, a number
        #[arg(required = true)]
        query: Vec<String>,
        /// Language to look in
        #[arg(long)]
        lang: String,
        /// Folder of the built site
        #[arg(long, default_value = "dist")]
        site: PathBuf,
        /// One guide, or laws, contacts, glossary [default: all]
        #[arg(long)]
        guide: Option<String>,
        /// Most results to print
        #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..))]
        limit: u16,
    },
    /// The ledger: how far each language has come, and documents for reviewers
    #[command(subcommand)]
    Translate(Translate),
    Explain(explain::ExplainArguments),
    /// Start a series: a small one that builds, to be changed
    #[command(
        after_help = "Example:\n  monarch new my-series && monarch build my-series --out my-series/dist"
    )]
    New {
        /// The folder to make
        folder: PathBuf,
    },
}

#[derive(Args)]
struct BuildArguments {
    /// Folder of the series
    #[arg(default_value = ".")]
    root: PathBuf,
    /// Folder to write [default: dist]
    #[arg(long, default_value = "dist", hide_default_value = true)]
    out: PathBuf,
    /// Editions to make; may be repeated
    #[arg(
        long = "edition",
        value_name = "EDITION",
        value_delimiter = ',',
        default_value = "web"
    )]
    editions: Vec<String>,
    /// The overlay of whoever hands the copy on: name, logo, contacts, languages
    #[arg(long, value_name = "FILE")]
    partner: Option<PathBuf>,
    /// Folder of fonts for PDFs, before those of the system [default: fonts in the series, if there]
    #[arg(long, value_name = "DIR")]
    fonts: Option<PathBuf>,
    /// Leave out the search indices for other programs, in search/v1/; the finder stays
    #[arg(long)]
    no_search_index: bool,
}

const DEPLOYED_HELP: &str = "\
Without a copy or a list, the list that the host serves is used: a host that changes pages could change
that too. Four questions at a time, 30 seconds each, nothing is sent but the addresses of the files.

Examples:
  monarch check-deployed https://guide.example.org/a/b/ --copy site
  monarch check-deployed site                   where the copy was made for its address
  monarch check-deployed https://guide.example.org/ --sums SHA256SUMS --json

Exit codes: 0 every file is as published, 1 something is not.";

#[derive(Args)]
struct BundleArguments {
    /// Folder of the series
    #[arg(default_value = ".")]
    root: PathBuf,
    /// What it is for
    #[arg(
        long = "for",
        value_enum,
        value_name = "MEDIUM",
        required_unless_present = "all",
        conflicts_with = "all"
    )]
    medium: Option<For>,
    /// The overlay of whoever hands the copy on: name, logo, contacts, languages
    #[arg(long, value_name = "FILE")]
    partner: Option<PathBuf>,
    /// Everything that this program can make, as dated zip files: each medium, with all languages, and
    /// with each language beside the source
    #[arg(long)]
    all: bool,
    /// Folder to write, which is replaced whole or not at all
    #[arg(long)]
    out: PathBuf,
    /// One zip file in the folder, in place of the files
    #[arg(long)]
    zip: bool,
    /// Add .gz and .br beside pages and styles, for hosts that can hand them out (web only)
    #[arg(long)]
    precompress: bool,
    /// Leave out PDFs and other files to keep or print
    #[arg(long)]
    pages_only: bool,
    /// Folder of fonts for PDFs, before those of the system [default: fonts in the series, if there]
    #[arg(long, value_name = "DIR")]
    fonts: Option<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum For {
    /// A stick: start.html, no search indices, an exit that stays
    Usb,
    /// A host: search indices, and files for nginx, Apache, Caddy, Netlify and Cloudflare
    Web,
    /// PDFs with one page that lists them
    Print,
}

impl From<For> for Medium {
    fn from(medium: For) -> Medium {
        match medium {
            For::Usb => Medium::Stick,
            For::Web => Medium::Web,
            For::Print => Medium::Paper,
        }
    }
}

const BUNDLE_HELP: &str = "\
Zip files have the same bytes wherever they are made: their times are the date of the edition, or
SOURCE_DATE_EPOCH where it is set.

Examples:
  monarch bundle --for usb --out stick         then copy everything in stick/ onto sticks
  monarch bundle --for web --out site          then upload everything in site/
  monarch bundle --for web --zip --out out     guide-web-2026-11-22.zip
  monarch bundle --for web --precompress --out /srv/guide
  monarch bundle ../series --all --out to-send --json

Exit codes: 0 done, 1 something is wrong with the content, 2 this program cannot make it.";

const SEARCH_HELP: &str = "\
Passages that hold everything come first, then those that hold a part. With --json, `marks` are the
places of the match in the excerpt, in characters.

Examples:
  monarch search --lang en may police enter without a warrant
  monarch search --lang zh-Hant 拘留 --guide part-3 --limit 3
  monarch search --lang vi --site /srv/www/guide 'hop dong' --json

Exit codes: 0 searched, whether or not something was found; 1 there is no such index.";

#[derive(Subcommand)]
enum Translate {
    /// Print sections by language, guide and status
    Status {
        /// Folder of the series
        #[arg(default_value = ".")]
        root: PathBuf,
    },
    /// Record what a person decided about texts as they are now
    #[command(after_help = "\
Without sections, only texts that have no row yet get one. With sections (a guide, `part-4`, or
`part-4#who-we-mean`) the texts are taken as they are now.

Examples:
  monarch translate accept --lang ko
  monarch translate accept --lang en 'part-4#plan-for-police' --class safety
  monarch translate accept --lang ko part-4 --status reviewed --by R1 --on 2026-12-01
  monarch translate accept --lang en part-4 --law-checked Ontario --by L1")]
    Accept {
        /// Language of the ledger
        #[arg(long, value_parser = a_language)]
        lang: LanguageTag,
        /// Sections: `part-4#who-we-mean`, or a whole guide, `part-4`
        sections: Vec<String>,
        /// How far a change of the source text reaches
        #[arg(long, value_parser = a_class)]
        class: Option<ChangeClass>,
        /// New language status
        #[arg(long, value_enum)]
        status: Option<Status>,
        /// A lawyer has checked the law; where it was checked for
        #[arg(long, value_name = "PLACE")]
        law_checked: Option<String>,
        /// Role code of who decided, such as R1 or L1: never a name
        #[arg(long, value_name = "ROLE")]
        by: Option<String>,
        /// When it was decided (default: today)
        #[arg(long, value_parser = a_date)]
        on: Option<Date>,
        /// Folder of the series
        #[arg(long, default_value = ".")]
        root: PathBuf,
    },
    /// Write documents for people who review a language in Word or on paper
    #[command(after_help = "\
Each page becomes a document: English and translation one under the other, the number and status of
each section, the laws it points to, room for comments, lines for a role code and a date. With
`--lang en` the English stands alone, for lawyers. The folder must be empty: documents in which
people wrote are never replaced.

Examples:
  monarch translate export --packet --lang ko
  monarch translate export --packet --lang zh-Hant --guide part-4 --out for-reviewers
  monarch translate export --packet --lang vi --guide glossary --format docx
  monarch translate export --packet --lang en --guide part-2 ../series --json")]
    Export {
        /// Documents for reviewers
        #[arg(long, required = true)]
        packet: bool,
        /// Language under review; the source language for its text alone
        #[arg(long, value_parser = a_language)]
        lang: LanguageTag,
        /// One guide, or series, laws, contacts, glossary [default: all]
        #[arg(long)]
        guide: Option<String>,
        /// Format of the documents
        #[arg(long, value_enum, default_value_t = Formats::Both)]
        format: Formats,
        /// Folder to fill [default: packets-LANG]
        #[arg(long)]
        out: Option<PathBuf>,
        /// Folder of the series
        #[arg(default_value = ".")]
        root: PathBuf,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Formats {
    /// For Word and programs like it
    Docx,
    /// For screens and paper
    Html,
    /// One of each
    Both,
}

impl Formats {
    fn list(self) -> &'static [PacketFormat] {
        match self {
            Formats::Docx => &[PacketFormat::Docx],
            Formats::Html => &[PacketFormat::Html],
            Formats::Both => &[PacketFormat::Docx, PacketFormat::Html],
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Status {
    Machine,
    Draft,
    Reviewed,
}

fn a_date(text: &str) -> Result<Date, String> {
    monarch::source::config::date(text).ok_or_else(|| "write a date as 2026-11-22".to_owned())
}

fn a_language(text: &str) -> Result<LanguageTag, String> {
    LanguageTag::new(text).ok_or_else(|| "write a language tag, such as ko or zh-Hans".to_owned())
}

fn a_class(text: &str) -> Result<ChangeClass, String> {
    ChangeClass::parse(text).ok_or_else(|| "write typo, substantive or safety".to_owned())
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let quiet = arguments.quiet || arguments.json;
    let by_default = BuildArguments {
        root: ".".into(),
        out: "dist".into(),
        editions: vec!["web".into()],
        partner: None,
        fonts: None,
        no_search_index: false,
    };
    let outcome = match arguments.command.unwrap_or(Command::Build(by_default)) {
        Command::Build(BuildArguments {
            root,
            out,
            editions,
            partner,
            fonts,
            no_search_index,
        }) => {
            let bar = progress_bar(quiet);
            let options = build::Options {
                root: &root,
                out: &out,
                editions: &editions,
                partner: partner.as_deref(),
                fonts: fonts.as_deref(),
                features: Features {
                    search_index: !no_search_index,
                    ..Features::default()
                },
            };
            let outcome = build::build(&options, |step| show(&bar, step));
            bar.finish_and_clear();
            outcome
        }
        Command::Bundle(arguments) => {
            let bar = progress_bar(quiet);
            let options = bundle::Options {
                root: &arguments.root,
                out: &arguments.out,
                partner: arguments.partner.as_deref(),
                what: match arguments.medium {
                    Some(medium) => bundle::What::One(medium.into()),
                    None => bundle::What::All,
                },
                zip: arguments.zip,
                precompress: arguments.precompress,
                downloads: !arguments.pages_only,
                fonts: arguments.fonts.as_deref(),
                epoch: std::env::var("SOURCE_DATE_EPOCH").ok(),
            };
            let outcome = bundle::bundle(&options, |step| show(&bar, step));
            bar.finish_and_clear();
            outcome
        }
        Command::CheckDeployed {
            target,
            copy,
            sums,
            ca,
        } => {
            let bar = progress_bar(quiet);
            let options = check_deployed::Options {
                target: &target,
                copy: copy.as_deref(),
                sums: sums.as_deref(),
                ca: ca.as_deref(),
            };
            let asked = |done, all| count(&bar, "asking", done, all);
            let outcome = check_deployed::check_deployed(&options, asked);
            bar.finish_and_clear();
            outcome
        }
        Command::Check {
            root,
            partner,
            today,
        } => check::check_for(
            &root,
            partner.as_deref(),
            today.unwrap_or_else(check::today),
        ),
        Command::Verify { dist } => command::verify(&dist),
        Command::Translate(Translate::Status { root }) => status::status(&root),
        Command::Translate(Translate::Accept {
            lang,
            sections,
            class,
            status,
            law_checked,
            by,
            on,
            root,
        }) => {
            let decision = accept::Decision {
                language: lang,
                sections,
                class,
                status: status.map(|status| match status {
                    Status::Machine => LanguageStatus::Machine,
                    Status::Draft => LanguageStatus::Draft,
                    Status::Reviewed => LanguageStatus::Reviewed,
                }),
                law_checked,
                by,
                on: on.unwrap_or_else(check::today),
            };
            accept::accept(&root, &decision)
        }
        Command::Translate(Translate::Export {
            packet: _,
            lang,
            guide,
            format,
            out,
            root,
        }) => export::export(&export::Options {
            root: &root,
            language: &lang,
            guide: guide.as_deref(),
            formats: format.list(),
            out: out.as_deref(),
        }),
        Command::Search {
            query,
            lang,
            site,
            guide,
            limit,
        } => search::search(&search::Options {
            site: &site,
            language: &lang,
            query: &query.join(" "),
            guide: guide.as_deref(),
            limit: usize::from(limit),
            bold: std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        }),
        Command::Explain(arguments) => explain::explain(&arguments),
        Command::New { folder } => new::new(&folder),
    };
    print(&outcome, arguments.json, arguments.quiet)
}

fn progress_bar(quiet: bool) -> ProgressBar {
    if quiet || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(0);
    if let Ok(style) = ProgressStyle::with_template("{msg:<10} {wide_bar} {pos}/{len}") {
        bar.set_style(style);
    }
    bar
}

fn count(bar: &ProgressBar, what: &'static str, done: u64, all: u64) {
    bar.set_message(what);
    bar.set_length(all);
    bar.set_position(done);
}

fn show(bar: &ProgressBar, step: build::Step) {
    match step {
        build::Step::Reading => bar.set_message("reading"),
        build::Step::Rendering => bar.set_message("rendering"),
        build::Step::Writing(done, all) => count(bar, "writing", done, all),
        build::Step::Packing(done, all) => count(bar, "packing", done, all),
    }
}

/// Prints an outcome: the answer to standard output, problems to standard error. A closed pipe is
/// no error: whoever reads has seen enough.
fn print(outcome: &Outcome, json: bool, quiet: bool) -> ExitCode {
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    if json {
        let mut answer = outcome.json.clone();
        if answer.get("problems").is_none() {
            let problems = report::json(&outcome.problems);
            match answer.as_object_mut() {
                Some(map) => {
                    map.insert("problems".to_owned(), problems);
                }
                None => answer = serde_json::json!({ "problems": problems }),
            }
        }
        let _ = writeln!(out, "{answer:#}");
    } else {
        let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        let _ = write!(err, "{}", report::text(&outcome.problems, colour));
        if !quiet && !outcome.text.is_empty() {
            let _ = writeln!(out, "{}", outcome.text);
        }
        // What reads the messages from a file has --json.
        let is_read = !quiet && std::io::stderr().is_terminal();
        let _ = write!(err, "{}", explain::ending(&outcome.problems, is_read));
    }
    ExitCode::from(outcome.exit_code())
}
