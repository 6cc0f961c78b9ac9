//! One file as `syn` sees it, without its tests: the modules it declares, the names it defines, the paths
//! that stand in it, and how many lines of code it has.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItem, Item, Meta, UseTree, Visibility};

/// Segments of a module's path, or of a path in code.
pub type Segments = Vec<String>;

/// What one module of a file holds: the file itself, or a `mod … { … }` in it.
#[derive(Debug, Default)]
pub struct Scope {
    /// Items defined here.
    pub items: BTreeSet<String>,
    /// Child modules, with whether they stand in this same file.
    pub children: BTreeMap<String, bool>,
    /// Names brought in by `use`, each with the path as written.
    pub aliases: Vec<(String, Segments)>,
    /// Paths whose names are brought in by `use …::*`.
    pub globs: Vec<Segments>,
    /// Paths in code and in `use`, apart from what is only handed on.
    pub paths: BTreeSet<Segments>,
    /// Paths of `pub use`, which hand a name on.
    pub handed_on: BTreeSet<Segments>,
    /// Whether a macro stands among the items, which may define names that cannot be seen here.
    pub has_macros: bool,
}

/// One file.
#[derive(Debug, Default)]
pub struct Syntax {
    /// Its modules by path below the file's own, which is the empty one.
    pub scopes: BTreeMap<Segments, Scope>,
    /// Types, traits and aliases that it defines.
    pub types: BTreeSet<String>,
    /// Lines of code: no comments, no blank lines, no tests.
    pub lines: usize,
    /// Whether it only names and re-exports modules.
    pub only_names_modules: bool,
}

/// Reads one file.
pub fn read(name: &str, text: &str) -> Syntax {
    let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut reader = Reader::default();
    reader.syntax.scopes.insert(Vec::new(), Scope::default());
    reader.visit_file(&file);
    let mut lines = BTreeSet::new();
    let tokens: TokenStream = text.parse().expect("syn has read it");
    code_lines(tokens, &mut lines);
    let texts: Vec<&str> = text.lines().collect();
    let is_code = |line: &usize| {
        // A text over several lines may hold empty ones.
        let blank = texts
            .get(line - 1)
            .is_none_or(|text| text.trim().is_empty());
        !blank && !reader.tests.iter().any(|test| test.contains(line))
    };
    reader.syntax.lines = lines.iter().filter(|line| is_code(line)).count();
    reader.syntax.only_names_modules = file.items.iter().all(|item| match item {
        Item::Mod(module) => module.content.is_none(),
        Item::Use(item) => matches!(item.vis, Visibility::Public(_)),
        _ => false,
    });
    reader.syntax
}

/// Lines on which a token stands that is no comment: `///` and `//!` are attributes to the parser.
fn code_lines(tokens: TokenStream, lines: &mut BTreeSet<usize>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        let mark = |tree: Option<&TokenTree>, mark| matches!(tree, Some(TokenTree::Punct(p)) if p.as_char() == mark);
        let after = at + 1 + usize::from(mark(tokens.get(at + 1), '!'));
        if mark(tokens.get(at), '#') && is_doc(tokens.get(after)) {
            at = after + 1;
            continue;
        }
        match &tokens[at] {
            TokenTree::Group(group) => {
                for span in [group.span_open(), group.span_close()] {
                    lines.insert(span.start().line);
                }
                code_lines(group.stream(), lines);
            }
            token => lines.extend(token.span().start().line..=token.span().end().line),
        }
        at += 1;
    }
}

fn is_doc(tree: Option<&TokenTree>) -> bool {
    let Some(TokenTree::Group(group)) = tree else {
        return false;
    };
    let first = group.stream().into_iter().next();
    group.delimiter() == Delimiter::Bracket
        && matches!(first, Some(TokenTree::Ident(ident)) if ident == "doc")
}

#[derive(Default)]
struct Reader {
    syntax: Syntax,
    within: Segments,
    tests: Vec<RangeInclusive<usize>>,
}

impl Reader {
    fn scope(&mut self) -> &mut Scope {
        self.syntax.scopes.entry(self.within.clone()).or_default()
    }

    fn define(&mut self, name: &syn::Ident) {
        let name = name.to_string();
        self.scope().items.insert(name);
    }

    fn define_type(&mut self, name: &syn::Ident) {
        self.define(name);
        self.syntax.types.insert(name.to_string());
    }

    /// Whether these attributes put an item among the tests, whose lines are then no code.
    fn is_test(&mut self, attributes: &[Attribute], item: &impl syn::spanned::Spanned) -> bool {
        let test = attributes.iter().any(|attribute| {
            attribute.path().is_ident("test")
                || matches!(&attribute.meta, Meta::List(list)
                    if list.path.is_ident("cfg") && list.tokens.to_string() == "test")
        });
        if test {
            let span = item.span();
            self.tests.push(span.start().line..=span.end().line);
        }
        test
    }

    /// Paths among the tokens of a macro or an attribute, which nobody has parsed.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = Segments::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.path(std::mem::take(&mut path));
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => colons += 1,
                TokenTree::Group(group) => {
                    self.tokens(group.stream());
                    colons = 0;
                }
                _ => {
                    self.path(std::mem::take(&mut path));
                    colons = 0;
                }
            }
        }
        self.path(path);
    }

    fn path(&mut self, path: Segments) {
        if !path.is_empty() {
            self.scope().paths.insert(path);
        }
    }

    fn imports(&mut self, tree: &UseTree, before: &Segments, handed_on: bool) {
        let with = |ident: &syn::Ident| {
            let mut path = before.clone();
            // `use a::{self}` means `a`.
            if ident != "self" || path.is_empty() {
                path.push(ident.to_string());
            }
            path
        };
        match tree {
            UseTree::Path(path) => self.imports(&path.tree, &with(&path.ident), handed_on),
            UseTree::Name(name) => {
                let path = with(&name.ident);
                let known_as = path.last().cloned().unwrap_or_default();
                self.import(known_as, path, handed_on);
            }
            UseTree::Rename(rename) => {
                self.import(rename.rename.to_string(), with(&rename.ident), handed_on);
            }
            UseTree::Glob(_) => self.scope().globs.push(before.clone()),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.imports(tree, before, handed_on);
                }
            }
        }
    }

    fn import(&mut self, known_as: String, path: Segments, handed_on: bool) {
        let scope = self.scope();
        match handed_on {
            true => scope.handed_on.insert(path.clone()),
            false => scope.paths.insert(path.clone()),
        };
        scope.aliases.push((known_as, path));
    }
}

impl<'a> Visit<'a> for Reader {
    fn visit_item(&mut self, item: &'a Item) {
        let attributes = match item {
            Item::Const(item) => &item.attrs,
            Item::Enum(item) => &item.attrs,
            Item::Fn(item) => &item.attrs,
            Item::Impl(item) => &item.attrs,
            Item::Macro(item) => &item.attrs,
            Item::Mod(item) => &item.attrs,
            Item::Static(item) => &item.attrs,
            Item::Struct(item) => &item.attrs,
            Item::Trait(item) => &item.attrs,
            Item::Type(item) => &item.attrs,
            Item::Union(item) => &item.attrs,
            Item::Use(item) => &item.attrs,
            _ => &Vec::new(),
        };
        if self.is_test(attributes, item) {
            return;
        }
        match item {
            Item::Const(item) => self.define(&item.ident),
            Item::Enum(item) => self.define_type(&item.ident),
            Item::Fn(item) => self.define(&item.sig.ident),
            Item::Static(item) => self.define(&item.ident),
            Item::Struct(item) => self.define_type(&item.ident),
            Item::Trait(item) => self.define_type(&item.ident),
            Item::Type(item) => self.define_type(&item.ident),
            Item::Union(item) => self.define_type(&item.ident),
            Item::Macro(item) => match &item.ident {
                Some(name) => self.define(name),
                None => self.scope().has_macros = true,
            },
            Item::Use(item) => {
                let handed_on = !matches!(item.vis, Visibility::Inherited);
                self.imports(&item.tree, &Vec::new(), handed_on);
                return;
            }
            Item::Mod(module) => {
                let name = module.ident.to_string();
                let here = module.content.is_some();
                self.scope().children.insert(name.clone(), here);
                if here {
                    self.within.push(name);
                    self.scope();
                    visit::visit_item(self, item);
                    self.within.pop();
                }
                return;
            }
            _ => {}
        }
        visit::visit_item(self, item);
    }

    fn visit_impl_item(&mut self, item: &'a ImplItem) {
        let attributes = match item {
            ImplItem::Const(item) => &item.attrs,
            ImplItem::Fn(item) => &item.attrs,
            ImplItem::Type(item) => &item.attrs,
            _ => &Vec::new(),
        };
        if !self.is_test(attributes, item) {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_path(&mut self, path: &'a syn::Path) {
        let segments = path.segments.iter();
        self.path(segments.map(|part| part.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'a syn::Macro) {
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'a Attribute) {
        if let Meta::List(list) = &attribute.meta {
            self.tokens(list.tokens.clone());
        }
    }

    /// `pub(super)` says who sees a name, and imports nothing.
    fn visit_visibility(&mut self, _: &'a Visibility) {}
}
