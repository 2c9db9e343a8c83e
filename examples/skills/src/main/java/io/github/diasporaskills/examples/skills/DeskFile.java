package io.github.diasporaskills.examples.skills;

import io.github.diasporaskills.accountability.grievance.GrievanceSection;
import io.github.diasporaskills.accountability.grievance.GrievanceSetting;
import io.github.diasporaskills.accountability.grievance.Officer;
import io.github.diasporaskills.accountability.grievance.Roster;
import io.github.diasporaskills.core.actor.ActorId;
import io.github.diasporaskills.core.actor.Role;
import io.github.diasporaskills.core.actor.Tie;
import io.github.diasporaskills.core.actor.TieKind;
import io.github.diasporaskills.core.actor.Ties;
import io.github.diasporaskills.core.country.CountryCode;
import io.github.diasporaskills.core.country.CountryPack;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.SchemaVersion;
import io.github.diasporaskills.core.organisation.OrganisationId;
import io.github.diasporaskills.core.people.Gender;
import io.github.diasporaskills.core.programme.ProgrammeId;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.time.DateRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file that says of which programme a database of complaints is, in which country, and who deals with them: by
 * pseudonym, for whoever runs the commands is taken at his or her word.
 *
 * @param programme whose complaints
 * @param pack its country pack
 * @param roster who deals with complaints
 * @param ties who is bound to whom
 */
record DeskFile(ProgrammeId programme, CountryPack pack, Roster roster, Ties ties) {

    private static final SchemaVersion SCHEMA = SchemaVersion.of(1, 0);
    private static final String NEUTRAL = "blank";

    static DeskFile read(Path file) {
        return Document.parse(file, DocumentLimits.standard())
                .read(SCHEMA, root -> desk(root, file))
                .orThrow(String.valueOf(file.getFileName()));
    }

    /**
     * Reads the file that is to be there.
     *
     * @throws KeyPlace.Unopened with words for a person, if it is not there
     */
    static DeskFile require(Path file, String named) throws KeyPlace.Unopened {
        if (!Files.exists(file)) {
            throw new KeyPlace.Unopened(
                    Reason.of(Said.DESK_MISSING).with("name", "--desk").with("file", named));
        }
        return read(file);
    }

    /**
     * Refuses another programme than that of the desk.
     *
     * @param option by which option the two came together
     * @throws KeyPlace.Unopened with words for a person, if it is another one
     */
    void require(ProgrammeId found, String option) throws KeyPlace.Unopened {
        if (!programme.equals(found)) {
            throw new KeyPlace.Unopened(Reason.of(Said.DESK_OTHER_PROGRAMME)
                    .with("name", option)
                    .with("found", found.value())
                    .with("expected", programme.value()));
        }
    }

    /**
     * What surrounds complaints here.
     *
     * @throws KeyPlace.Unopened with words for a person, if the pack says nothing about complaints
     */
    GrievanceSetting setting() throws KeyPlace.Unopened {
        GrievanceSection section = GrievanceSection.of(pack)
                .orElseThrow(() -> new KeyPlace.Unopened(Reason.of(Said.DESK_NO_SECTION)
                        .with("country", pack.country().value())));
        return GrievanceSetting.of(section, pack.calendar(), roster, ties);
    }

    private static DeskFile desk(DocumentNode root, Path file) {
        Optional<ProgrammeId> programme = root.value("programme", "an id such as ma-pilot", ProgrammeId::of);
        List<OrganisationId> hosts =
                root.list("hosts", node -> node.asValue("an id such as CHU-FES", OrganisationId::of)).stream()
                        .flatMap(Optional::stream)
                        .toList();
        List<Officer> officers = root.list("officers", DeskFile::officer);
        Optional<ActorId> fallback = root.value("fallback", "the id of an approver", ActorId::of);
        Optional<ActorId> sensitive = root.value("sensitiveFallback", "the id of a recipient", ActorId::of);
        List<Tie> ties = root.optionalList("ties", DeskFile::tie);
        String name = root.text("country");
        if (officers.size() == root.get("officers").elements().size()) {
            Roster.problems(officers, hosts, fallback.orElseThrow(), sensitive.orElseThrow())
                    .forEach(root.get("officers")::error);
        }
        CountryPack pack = pack(name, file);
        return new DeskFile(
                programme.orElseThrow(),
                pack,
                Roster.of(officers, hosts, fallback.orElseThrow(), sensitive.orElseThrow()),
                Ties.of(ties));
    }

    /** A shipped pack by its name, or a folder, looked for beside the file. */
    private static CountryPack pack(String name, Path file) {
        Path folder = file.resolveSibling(name);
        return Files.isDirectory(folder) ? PackChoice.READER.read(folder) : CountryPack.load(name);
    }

    private static Officer officer(DocumentNode node) {
        Optional<ActorId> id = node.value("id", "a pseudonym such as handler-1", ActorId::of);
        Role role = node.oneOf("role", Role.class);
        Optional<OrganisationId> office = node.value("office", "an id such as IOM-RABAT", OrganisationId::of);
        Gender gender = node.optionalOneOf("gender", Gender.class).orElse(Gender.NOT_ASKED);
        int level = node.optionalWholeNumber("level", 0, 9).orElse(0);
        List<DateRange> away = node.optionalList("away", DeskFile::days);
        Set<String> receives = new HashSet<>(node.optionalList("receives", DocumentNode::asText));
        Officer officer = Officer.of(id.orElseThrow(), role, office.orElseThrow(), gender, level)
                .receivingFor(receives);
        for (DateRange days : away) {
            officer = officer.away(days);
        }
        return officer;
    }

    private static Tie tie(DocumentNode node) {
        Optional<ActorId> one = node.value("one", "a pseudonym", ActorId::of);
        Optional<ActorId> other = node.value("other", "a pseudonym", ActorId::of);
        TieKind kind = node.oneOf("kind", TieKind.class);
        DateRange during = days(node);
        return Tie.of(one.orElseThrow(), other.orElseThrow(), kind, during);
    }

    /** Days from and until, of which either may be left out. */
    private static DateRange days(DocumentNode node) {
        Optional<LocalDate> from = node.optionalDate("from");
        Optional<LocalDate> until = node.optionalDate("until");
        if (from.isPresent() && until.isPresent()) {
            return DateRange.tryOf(from.get(), until.get()).fold(days -> days, refused -> {
                node.get("until").error(refused.why());
                return DateRange.always();
            });
        }
        return from.map(DateRange::from).or(() -> until.map(DateRange::until)).orElse(DateRange.always());
    }

    /** The pack that an id leads to: that of the country with which it begins, else the blank one. */
    static String countryOf(ProgrammeId programme) {
        String value = programme.value();
        int end = value.indexOf('-');
        String first = end < 0 ? "" : value.substring(0, end).toUpperCase(Locale.ROOT);
        return CountryPack.shippedCountries().stream()
                .map(CountryCode::value)
                .filter(first::equals)
                .findFirst()
                .orElse(NEUTRAL);
    }

    /** Writes an example that fulfils every rule, to be replaced by real people. */
    static void writeExample(Path file, ProgrammeId programme, String country) throws IOException {
        ObjectNode root = PlanFiles.object();
        root.put("schema", "1.0");
        root.put("programme", programme.value());
        root.put("country", country);
        root.putArray("hosts");
        ArrayNode officers = root.putArray("officers");
        add(officers, "triage-1", Role.GRIEVANCE_TRIAGE, 0);
        add(officers, "handler-1", Role.GRIEVANCE_HANDLER, 0);
        add(officers, "approver-1", Role.GRIEVANCE_APPROVER, 1);
        add(officers, "approver-2", Role.GRIEVANCE_APPROVER, 2);
        add(officers, "recipient-1", Role.SENSITIVE_CASE_RECIPIENT, 0);
        add(officers, "recipient-2", Role.SENSITIVE_CASE_RECIPIENT, 1);
        add(officers, "custodian-1", Role.IDENTITY_CUSTODIAN, 0);
        add(officers, "auditor-1", Role.AUDITOR, 0);
        root.put("fallback", "approver-2");
        root.put("sensitiveFallback", "recipient-2");
        root.putArray("ties");
        Files.writeString(file, PlanFiles.text(root), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }

    private static void add(ArrayNode officers, String id, Role role, int level) {
        officers.addObject()
                .put("id", id)
                .put("role", role.name())
                .put("office", "EXAMPLE-OFFICE")
                .put("gender", Gender.NOT_ASKED.name())
                .put("level", level);
    }
}
