package io.github.diasporaskills.core.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.io.ColumnMapping;
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.Count;
import io.github.diasporaskills.core.register.Mobilised;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.register.RecordVersion;
import io.github.diasporaskills.core.register.RegisterRecord;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** The forms of records and of how files are read. */
final class RegisterForms {

    private static final String MADE_BY_A_REGISTER = "this is made by a register and never read";

    private RegisterForms() {}

    static void addTo(Forms.Registry registry) {
        registry.add(RegisterRecord.class, new OfRecord(registry.forms()));
        registry.add(CsvFormat.class, csvFormat(registry.forms()));
        registry.addSealed(Count.class, count(registry.forms()));
        registry.add(RegisterFile.Heading.class, heading(registry.forms()));
        registry.add(ColumnMapping.class, new MappingForm());
        registry.add(RejectedRow.class, rejected(registry.forms()));
        registry.add(RecordVersion.class, version(registry.forms()));
        registry.add(Mobilised.class, new WrittenForm<>(registry.record(Mobilised.class), MADE_BY_A_REGISTER));
    }

    /** An object with one field, which names the kind of record. */
    record OfRecord(Forms forms) implements DocumentForm<RegisterRecord> {

        private static final Pattern AFTER_HYPHEN = Pattern.compile("-(.)");
        private static final ImmutableMap<RecordKind<?>, String> FIELDS =
                RecordKind.all().stream().collect(ImmutableMap.toImmutableMap(kind -> kind, OfRecord::named));

        @Override
        public void write(RegisterRecord value, JsonGenerator out) {
            write(value, value.kind(), out);
        }

        private <V> void write(RegisterRecord value, RecordKind<V> kind, JsonGenerator out) {
            out.writeStartObject();
            out.writeName(field(kind));
            forms.of(kind.type()).write(value.as(kind).orElseThrow(), out);
            out.writeEndObject();
        }

        @Override
        public Optional<RegisterRecord> read(DocumentNode node) {
            List<Optional<RegisterRecord>> read = new ArrayList<>();
            FIELDS.forEach((kind, field) -> read(node, kind, field, read));
            if (read.size() != 1) {
                if (node.isObject()) {
                    List<String> known =
                            RecordKind.all().stream().map(OfRecord::field).toList();
                    node.error(Reason.of(DocumentReason.NOT_LISTED).with("known", known));
                }
                return Optional.empty();
            }
            return read.get(0);
        }

        /** Adds what came of reading the field of one kind, if there is one. */
        private <V> void read(DocumentNode node, RecordKind<V> kind, String name, List<Optional<RegisterRecord>> all) {
            node.find(name)
                    .ifPresent(field -> all.add(field.as(forms.of(kind.type())::read)
                            .flatMap(Function.identity())
                            .map(value -> RegisterRecord.of(kind, value))));
        }

        /** The code as a field, for example indicatorValue. */
        static String field(RecordKind<?> kind) {
            return requireNonNull(FIELDS.get(kind), "a field for each kind");
        }

        private static String named(RecordKind<?> kind) {
            return AFTER_HYPHEN
                    .matcher(kind.code())
                    .replaceAll(hit -> hit.group(1).toUpperCase(Locale.ROOT));
        }
    }

    /** The row verbatim: it may hold personal data. */
    private static Form<RejectedRow> rejected(Forms forms) {
        ObjectForm.Outline<RejectedRow> of = ObjectForm.outline();
        of.required("file", Scalars.TEXT, RejectedRow::file);
        of.required("line", forms.later(Integer.class), RejectedRow::line);
        of.required("headings", new CollectionForms.OfList<>(Scalars.TEXT), RejectedRow::headings);
        of.required("cells", new CollectionForms.OfList<>(Scalars.TEXT), RejectedRow::cells);
        of.required("problems", new CollectionForms.OfList<>(forms.later(Problem.class)), RejectedRow::problems);
        return new WrittenForm<>(of.written(), "this is made by an import and never read");
    }

    /** What was on record from an instant on; kind and id alone if it was withdrawn. */
    private static Form<RecordVersion> version(Forms forms) {
        ObjectForm.Outline<RecordVersion> of = ObjectForm.outline();
        var content = of.optional("content", forms.later(RegisterRecord.class), RecordVersion::content);
        var withdrawn = of.optional("withdrawn", withdrawn(), RegisterForms::withdrawal);
        var origin = of.required("origin", forms.later(Origin.class), RecordVersion::origin);
        var at = of.required("recordedAt", forms.later(Instant.class), RecordVersion::recordedAt);
        var by = of.optional("by", forms.later(Actor.class), RecordVersion::by);
        var why = of.optional("why", Scalars.TEXT, RecordVersion::why);
        return of.made(in -> {
            if (in.count(content, withdrawn) != 1) {
                throw new IllegalArgumentException("A version has content or says what it withdraws; found "
                        + in.count(content, withdrawn) + " of the two");
            }
            RecordVersion bare = in.find(content)
                    .map(record -> RecordVersion.of(record, in.get(origin), in.get(at)))
                    .orElseGet(() -> {
                        Withdrawal gone = in.get(withdrawn);
                        return RecordVersion.withdrawing(gone.kind(), gone.id(), in.get(origin), in.get(at));
                    });
            return in.changed(in.changed(bare, by, RecordVersion::by), why, RecordVersion::why);
        });
    }

    private static Optional<Withdrawal> withdrawal(RecordVersion version) {
        return version.content().isPresent()
                ? Optional.empty()
                : Optional.of(new Withdrawal(version.kind(), version.id()));
    }

    private static Form<Withdrawal> withdrawn() {
        ObjectForm.Outline<Withdrawal> of = ObjectForm.outline();
        var kind = of.required(
                "kind", new TextForm<>("a kind of record", RegisterForms::kind, RecordKind::code), Withdrawal::kind);
        var id = of.required("id", Scalars.TEXT, Withdrawal::id);
        return of.made(in -> new Withdrawal(in.get(kind), in.get(id)));
    }

    private static RecordKind<?> kind(String code) {
        return RecordKind.all().stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("No kind of record has this code; known: " + RecordKind.all()));
    }

    /** The record that a version withdraws. */
    private record Withdrawal(RecordKind<?> kind, String id) {}

    private static Form<RegisterFile.Heading> heading(Forms forms) {
        ObjectForm.Outline<RegisterFile.Heading> of = ObjectForm.outline();
        var programme = of.required("programme", forms.later(Programme.class), RegisterFile.Heading::programme);
        var versions = of.required("versions", forms.later(Long.class), RegisterFile.Heading::versions);
        return of.made(in -> new RegisterFile.Heading(in.get(programme), in.get(versions)));
    }

    /** The number with what it counts and the day; never who was counted. */
    private static Form<Count> count(Forms forms) {
        ObjectForm.Outline<Count> of = ObjectForm.outline();
        of.required("measure", forms.later(RegisterMeasure.class), Count::measure);
        of.required(
                "unit",
                forms.later(CountingUnit.class),
                count -> count.measure().unit());
        of.required("value", forms.later(Long.class), Count::value);
        of.optional("asOf", Scalars.DAY, Count::asOf);
        return new WrittenForm<>(of.written(), MADE_BY_A_REGISTER);
    }

    private static Form<CsvFormat> csvFormat(Forms forms) {
        ObjectForm.Outline<CsvFormat> of = ObjectForm.outline();
        var charset = of.optional(
                "charset",
                new TextForm<>("a character set such as UTF-8", Charset::forName, Charset::name),
                CsvFormat::charset);
        var separator = of.optional(
                "separator", new TextForm<>("one sign", RegisterForms::sign, String::valueOf), CsvFormat::separator);
        var windows1252 = of.required("windows1252", forms.later(Boolean.class), CsvFormat::mayBeWindows1252);
        var maxCell = of.required("maxCell", forms.later(Integer.class), CsvFormat::maxCell);
        var maxRow = of.required("maxRow", forms.later(Integer.class), CsvFormat::maxRow);
        var maxRows = of.required("maxRows", forms.later(Integer.class), CsvFormat::maxRows);
        return of.made(in -> {
            CsvFormat made = CsvFormat.detected().limitedTo(in.get(maxCell), in.get(maxRow), in.get(maxRows));
            made = in.get(windows1252) ? made : made.utf8Only();
            return in.changed(in.changed(made, charset, CsvFormat::in), separator, CsvFormat::separatedBy);
        });
    }

    private static Character sign(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("A separator is one sign");
        }
        return text.charAt(0);
    }
}
