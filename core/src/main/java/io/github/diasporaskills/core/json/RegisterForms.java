package io.github.diasporaskills.core.json;

import io.github.diasporaskills.core.actor.Actor;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.engagement.Engagement;
import io.github.diasporaskills.core.engagement.FieldVisit;
import io.github.diasporaskills.core.engagement.Need;
import io.github.diasporaskills.core.io.ColumnMapping;
import io.github.diasporaskills.core.io.CsvFormat;
import io.github.diasporaskills.core.io.RejectedRow;
import io.github.diasporaskills.core.organisation.Organisation;
import io.github.diasporaskills.core.organisation.SiteEnrolment;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.programme.CountingUnit;
import io.github.diasporaskills.core.programme.IndicatorValue;
import io.github.diasporaskills.core.programme.RegisterMeasure;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.Count;
import io.github.diasporaskills.core.register.EngagementCount;
import io.github.diasporaskills.core.register.Mobilised;
import io.github.diasporaskills.core.register.OrganisationCount;
import io.github.diasporaskills.core.register.Origin;
import io.github.diasporaskills.core.register.PersonCount;
import io.github.diasporaskills.core.register.PlannedEngagementCount;
import io.github.diasporaskills.core.register.RecordVersion;
import io.github.diasporaskills.core.register.RegisterRecord;
import io.github.diasporaskills.core.register.RepeaterCount;
import io.github.diasporaskills.core.register.VisitCount;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** The forms of records and of how files are read. */
final class RegisterForms {

    private static final String MADE_BY_A_REGISTER = "this is made by a register and never read";

    private RegisterForms() {}

    static void addTo(Forms.Registry registry) {
        registry.add(RegisterRecord.class, new OfRecord(registry.forms()));
        registry.add(CsvFormat.class, csvFormat(registry.forms()));
        registry.addUnion(
                Count.class,
                count(registry.forms()),
                PersonCount.class,
                EngagementCount.class,
                PlannedEngagementCount.class,
                RepeaterCount.class,
                OrganisationCount.class,
                VisitCount.class);
        registry.add(ColumnMapping.class, new MappingForm());
        registry.add(RejectedRow.class, rejected(registry.forms()));
        registry.add(RecordVersion.class, version(registry.forms()));
        registry.add(Mobilised.class, new WrittenForm<>(registry.record(Mobilised.class), MADE_BY_A_REGISTER));
    }

    /** An object with one field, which names the kind of record. */
    private record OfRecord(Forms forms) implements DocumentForm<RegisterRecord> {

        private static final List<String> KINDS =
                List.of("organisation", "enrolment", "member", "need", "engagement", "visit", "indicatorValue");

        @Override
        public void write(RegisterRecord value, JsonGenerator out) {
            Runnable written = value.fold(
                    organisation -> () -> write("organisation", Organisation.class, organisation, out),
                    enrolment -> () -> write("enrolment", SiteEnrolment.class, enrolment, out),
                    member -> () -> write("member", DiasporaMember.class, member, out),
                    need -> () -> write("need", Need.class, need, out),
                    engagement -> () -> write("engagement", Engagement.class, engagement, out),
                    visit -> () -> write("visit", FieldVisit.class, visit, out),
                    reported -> () -> write("indicatorValue", IndicatorValue.class, reported, out));
            out.writeStartObject();
            written.run();
            out.writeEndObject();
        }

        private <V> void write(String kind, Class<V> type, V value, JsonGenerator out) {
            out.writeName(kind);
            forms.of(type).write(value, out);
        }

        @Override
        public Optional<RegisterRecord> read(DocumentNode node) {
            List<Optional<RegisterRecord>> read = new ArrayList<>();
            read(node, "organisation", Organisation.class, RegisterRecord::of, read);
            read(node, "enrolment", SiteEnrolment.class, RegisterRecord::of, read);
            read(node, "member", DiasporaMember.class, RegisterRecord::of, read);
            read(node, "need", Need.class, RegisterRecord::of, read);
            read(node, "engagement", Engagement.class, RegisterRecord::of, read);
            read(node, "visit", FieldVisit.class, RegisterRecord::of, read);
            read(node, "indicatorValue", IndicatorValue.class, RegisterRecord::of, read);
            if (read.size() != 1) {
                if (node.isObject()) {
                    node.error(Reason.of(DocumentReason.NOT_LISTED).with("known", KINDS));
                }
                return Optional.empty();
            }
            return read.get(0);
        }

        /** Adds what came of reading the field of one kind, if there is one. */
        private <V> void read(
                DocumentNode node,
                String kind,
                Class<V> type,
                Function<V, RegisterRecord> maker,
                List<Optional<RegisterRecord>> all) {
            node.find(kind)
                    .ifPresent(field -> all.add(field.as(forms.of(type)::read)
                            .flatMap(Function.identity())
                            .map(maker)));
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

    /** What was on record from an instant on; without content if it was withdrawn. */
    private static Form<RecordVersion> version(Forms forms) {
        ObjectForm.Outline<RecordVersion> of = ObjectForm.outline();
        of.optional("content", forms.later(RegisterRecord.class), RecordVersion::content);
        of.required("origin", forms.later(Origin.class), RecordVersion::origin);
        of.required("recordedAt", forms.later(Instant.class), RecordVersion::recordedAt);
        of.optional("by", forms.later(Actor.class), RecordVersion::by);
        of.optional("why", Scalars.TEXT, RecordVersion::why);
        return new WrittenForm<>(of.written(), MADE_BY_A_REGISTER);
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
