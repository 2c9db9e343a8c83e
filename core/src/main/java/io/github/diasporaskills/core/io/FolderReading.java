package io.github.diasporaskills.core.io;

import io.github.diasporaskills.core.campaign.Beneficiary;
import io.github.diasporaskills.core.campaign.CampaignSession;
import io.github.diasporaskills.core.campaign.Shift;
import io.github.diasporaskills.core.contribution.Receipt;
import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentLimits;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.engagement.Evaluation;
import io.github.diasporaskills.core.engagement.RelationshipObservation;
import io.github.diasporaskills.core.organisation.Adaptation;
import io.github.diasporaskills.core.organisation.ModelUse;
import io.github.diasporaskills.core.organisation.Partnership;
import io.github.diasporaskills.core.organisation.ReadinessEvidence;
import io.github.diasporaskills.core.people.DiasporaMember;
import io.github.diasporaskills.core.people.PersonId;
import io.github.diasporaskills.core.programme.Programme;
import io.github.diasporaskills.core.programme.ProgrammeDocument;
import io.github.diasporaskills.core.programme.ResultsTree;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import io.github.diasporaskills.core.register.ProgrammeRegister;
import io.github.diasporaskills.core.register.RecordKind;
import io.github.diasporaskills.core.time.DateRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the files of one programme folder in order, through the checks that import and validation share. */
final class FolderReading {

    /** Makes the sink for each kind of row. */
    interface Sinks {

        void problem(Problem problem);

        <T> TableReading.Sink<T> of(RowReader<T> reader);
    }

    private final ProgrammeSource source;
    private final boolean corrects;
    private final CsvFormat format;
    private final List<ColumnMapping> mappings;
    private final @Nullable ProgrammeRegister register;
    private final Codebook codes;
    private final ImportTables tables = new ImportTables();
    private final CheckedRecords records;
    private final DuplicateFinder duplicates = new DuplicateFinder();
    private final List<PersonId> onRegister = new ArrayList<>();
    private final List<TableReading<?>> readings = new ArrayList<>();
    private final List<Late> late = new ArrayList<>();
    private @Nullable Programme programme;
    private String expertsFile = ExpertRows.FILE;
    private boolean broken;

    FolderReading(
            ProgrammeSource source,
            PackCodes pack,
            boolean corrects,
            CsvFormat format,
            List<ColumnMapping> mappings,
            @Nullable ProgrammeRegister register) {
        this.source = source;
        this.corrects = corrects;
        this.format = format;
        this.mappings = mappings;
        this.register = register;
        this.codes = new Codebook(pack);
        this.records = new CheckedRecords(tables, register);
        if (register != null) {
            seed(register.current());
        }
    }

    /** The folder as problems and logs name it. */
    String what() {
        return "the programme folder " + source.name();
    }

    @Nullable
    Programme programme() {
        return programme;
    }

    /** The records of the folder beside which one is looked at, as far as they were read. */
    CheckedRecords checkedRecords() {
        return records;
    }

    List<TableCount> counts() {
        return readings.stream().map(TableReading::count).toList();
    }

    /** Whether something is broken as a whole, so that there can be no register. */
    boolean isBroken() {
        return broken;
    }

    private void seed(ProgrammeRegister known) {
        known.organisations().forEach(o -> tables.organisations.addKnown(o.id().value()));
        known.members().forEach(this::seed);
        known.needs().forEach(n -> {
            int number = tables.needs.addKnown(n.id().value());
            tables.hosted(number, IdTable.hash(n.host().value()));
        });
        known.all(RecordKind.ENGAGEMENT).forEach(e -> tables.engagements.addKnown(e.id().value()));
        known.all(RecordKind.CONSENT).forEach(c -> tables.consents.addKnown(c.id().value()));
        known.all(RecordKind.PROTOCOL).forEach(p -> tables.protocols.addKnown(p.reference()));
        known.all(RecordKind.VISIT).forEach(v -> tables.visits.addKnown(v.id()));
    }

    private void seed(DiasporaMember member) {
        int number = tables.members.addKnown(member.id().value());
        tables.registered(number, Days.of(member.registeredOn()));
        member.name().ifPresent(name -> {
            onRegister.add(member.id());
            duplicates.add(
                    name, member.birthYear().orElse(0), DuplicateFinder.stated(member.gender()), -onRegister.size());
        });
    }

    /**
     * Reads {@code programme.json}; unless the folder is broken then, the tables follow with {@link #readTables}.
     * Without its programme, or under the rules of another country, nothing of use can be said of a table.
     */
    void readProgramme(Consumer<Problem> problems) {
        Optional<Document> document = source.programme(DocumentLimits.standard());
        if (document.isEmpty()) {
            if (register != null) {
                programme = register.programme();
            } else {
                problems.accept(
                        Problem.error(Location.of(ProgrammeDocument.FILE), Reason.of(ImportReason.PROGRAMME_MISSING)));
                broken = true;
            }
            return;
        }
        ReadResult<Programme> read = ProgrammeDocument.read(document.get());
        read.problems().forEach(problems);
        programme = read.value().orElse(null);
        if (programme != null && !programme.country().equals(codes.pack.country())) {
            problems.accept(Problem.error(
                    Location.of(ProgrammeDocument.FILE).at("$.country"),
                    Reason.of(ImportReason.PROGRAMME_OTHER_COUNTRY)
                            .with("country", programme.country().value())
                            .with("pack", codes.pack.country().value())));
            broken = true;
        }
        if (programme != null
                && register != null
                && !programme.id().equals(register.programme().id())) {
            problems.accept(Problem.error(
                    Location.of(ProgrammeDocument.FILE).at("$.id"),
                    Reason.of(ImportReason.PROGRAMME_OTHER)
                            .with("id", programme.id().value())
                            .with("register", register.programme().id().value())));
            broken = true;
        }
        broken |= programme == null;
    }

    /** The tables of the folder, if they are not read because the folder is broken; this is told with them. */
    List<String> tablesNotRead(Consumer<Problem> problems) {
        if (!broken || !isListable()) {
            return List.of();
        }
        List<String> there = new ArrayList<>();
        for (String table : ProgrammeTables.names()) {
            @Nullable ColumnMapping mapping = mappingOf(table);
            String sheet = mapping == null ? table : mapping.sheet();
            table(sheet, format, mapping).ifPresent(found -> there.add(found.name()));
        }
        if (!there.isEmpty()) {
            problems.accept(Problem.error(
                    Location.of(ProgrammeDocument.FILE),
                    Reason.of(ImportReason.TABLES_NOT_READ).with("tables", there)));
        }
        return there;
    }

    /** Whether the folder has a table. */
    boolean has(String table) {
        @Nullable ColumnMapping mapping = mappingOf(table);
        return isListable()
                && table(mapping == null ? table : mapping.sheet(), format, mapping)
                        .isPresent();
    }

    /** Whether it can be said which tables there are; else the folder or workbook as a whole is amiss. */
    private boolean isListable() {
        try {
            source.tables();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads the tables. */
    void readTables(Sinks sinks) {
        DateRange term = programme == null ? DateRange.always() : programme.term();
        tellOddFiles(sinks);
        read(new OrganisationRows(codes, tables, term), true, sinks);
        boolean asksDisability =
                programme != null && programme.disabilityQuestion().isPresent();
        expertsFile = read(new ExpertRows(codes, tables, duplicates, asksDisability), true, sinks);
        StepBook steps = new StepBook();
        read(new StepRows(steps), false, sinks);
        read(new NeedRows(codes, tables, steps), true, sinks);
        Parts<Evaluation> evaluations = readParts(new EvaluationRows(), sinks);
        read(new EngagementRows(codes, tables, steps, evaluations, term), true, sinks);
        read(new VisitRows(tables), false, sinks);
        if (programme != null) {
            ResultsTree results = programme.results();
            read(new ResultRows(codes, tables, results), false, sinks);
        }
        List<String> partnerships = programme == null
                ? List.of()
                : programme.partnerships().stream().map(Partnership::id).toList();
        FolderContext folder = new FolderContext(codes, tables, steps, term, partnerships);
        readWork(folder, sinks);
        readCampaigns(folder, sinks);
        readCases(folder, sinks);
        readGifts(folder, sinks);
        rejectLate(sinks);
    }

    private void readWork(FolderContext folder, Sinks sinks) {
        read(new ApplicationRows(folder), false, sinks);
        read(new CapacityRows(folder, readParts(new ParticipantRows(folder), sinks)), false, sinks);
        Parts<RelationshipObservation> seen = readParts(new RelationshipObservationRows(folder), sinks);
        read(new RelationshipRows(folder, seen), false, sinks);
        Parts<ReadinessEvidence> evidence = readParts(new SiteEvidenceRows(folder), sinks);
        Parts<ModelUse> models = readParts(new SiteModelRows(), sinks);
        Parts<Adaptation> adaptations = readParts(new SiteAdaptationRows(), sinks);
        read(new SiteEnrolmentRows(folder, evidence, models, adaptations), false, sinks);
    }

    private void readCampaigns(FolderContext folder, Sinks sinks) {
        Parts<CampaignSession> sessions = readParts(new SessionRows(), sinks);
        Parts<Shift> shifts = readParts(new ShiftRows(folder), sinks);
        Parts<Beneficiary> people = readParts(new BeneficiaryRows(folder), sinks);
        Parts<ServiceRows.Entry> services = readParts(new ServiceRows(), sinks);
        Parts<FindingRows.Entry> findings = readParts(new FindingRows(folder), sinks);
        read(new CampaignRows(folder, sessions, shifts, people, services, findings), false, sinks);
    }

    private void readCases(FolderContext folder, Sinks sinks) {
        read(new ConsentRows(folder), false, sinks);
        Parts<ProtocolPartyRows.Entry> parties = readParts(new ProtocolPartyRows(folder), sinks);
        Parts<ProtocolViewRows.Entry> views = readParts(new ProtocolViewRows(), sinks);
        read(new ProtocolRows(folder, parties, views), false, sinks);
        read(new ChainPostRows(folder), false, sinks);
        Parts<DisclosureRows.Entry> handovers =
                readParts(new DisclosureRows(folder, DisclosureRows.COLUMNS_OF_REFERRALS), sinks);
        read(new ReferralRows(folder, handovers), false, sinks);
        Parts<AllocationRows.Entry> allocations = readParts(new AllocationRows(folder), sinks);
        Parts<DisclosureRows.Entry> disclosures =
                readParts(new DisclosureRows(folder, DisclosureRows.COLUMNS_OF_REQUESTS), sinks);
        read(new TeleExpertiseRows(folder, allocations, disclosures), false, sinks);
    }

    private void readGifts(FolderContext folder, Sinks sinks) {
        Parts<Receipt> receipts = readParts(new ReceiptRows(folder), sinks);
        read(new ContributionRows(folder, receipts), false, sinks);
        Parts<FundingRows.Entry> funding = readParts(new FundingRows(folder), sinks);
        Parts<JobRows.Entry> jobs = readParts(new JobRows(folder), sinks);
        read(new InvestmentRows(folder, funding, jobs), false, sinks);
    }

    /** Reads parts of records, which then are read with them. */
    private <P> Parts<P> readParts(PartRows<P> rows, Sinks sinks) {
        read(rows, false, sinks);
        return rows.parts();
    }

    private <T> String read(RowReader<T> rows, boolean expected, Sinks sinks) {
        String table = rows.columns().file();
        @Nullable ColumnMapping mapping = mappingOf(table);
        String sheet = mapping == null ? table : mapping.sheet();
        CsvFormat usual = mapping == null ? format : mapping.format(format);
        if (rows.isGrouped()) {
            int fewer = Math.min(usual.maxRows(), ResultRows.MOST_ROWS);
            usual = usual.limitedTo(usual.maxCell(), usual.maxRow(), fewer);
        }
        Optional<TabularSource> found = table(sheet, usual, mapping);
        if (found.isEmpty()) {
            if (expected && register == null) {
                sinks.problem(Problem.warning(Location.of(sheet), Reason.of(ImportReason.FILE_MISSING)));
            }
            return sheet;
        }
        String name = found.get().name();
        TableReading<T> reading = new TableReading<>(name, rows, mapping, corrects, sinks.of(rows));
        try {
            found.get().read(reading);
        } catch (IOException e) {
            reading.unreadable(Problem.error(Location.of(name), Reason.of(ImportReason.FILE_UNREADABLE)));
        }
        reading.finish();
        readings.add(reading);
        broken |= reading.isBroken();
        late.add(new Late(sheet, usual, rows, reading));
        return name;
    }

    /** A table; the sheet of a mapping only under its own name, for its headings are its own. */
    private Optional<TabularSource> table(String sheet, CsvFormat usual, @Nullable ColumnMapping mapping) {
        return source.table(sheet, usual)
                .filter(found -> mapping == null || TableNames.isJson(sheet) || !TableNames.isJson(found.name()));
    }

    /** A table that was read, and how to read it again. */
    private record Late(String sheet, CsvFormat format, RowReader<?> rows, TableReading<?> reading) {}

    /** Rejects rows that were taken in and cannot stay, as only the tables after theirs have shown. */
    private void rejectLate(Sinks sinks) {
        for (Late each : late) {
            Map<Integer, List<Parts.Fault>> reasons = each.rows().late();
            if (reasons.isEmpty()) {
                continue;
            }
            Optional<TabularSource> again = source.table(each.sheet(), each.format());
            try {
                if (again.isPresent()) {
                    again.get().read(each.reading().rejecting(reasons));
                }
            } catch (IOException e) {
                sinks.problem(Problem.error(Location.of(each.sheet()), Reason.of(ImportReason.FILE_UNREADABLE)));
                broken = true;
            }
            broken |= each.reading().isBroken();
        }
    }

    private @Nullable ColumnMapping mappingOf(String table) {
        for (ColumnMapping mapping : mappings) {
            if (mapping.table().equals(table)) {
                return mapping;
            }
        }
        return null;
    }

    /** Files that look like tables and are none, so that a misspelt name is not read as an empty table. */
    private void tellOddFiles(Sinks sinks) {
        List<String> known = new ArrayList<>(ProgrammeTables.names());
        known.addAll(ProgrammeTables.jsonNames());
        mappings.forEach(mapping -> known.add(mapping.sheet()));
        List<String> all = List.of();
        List<String> odd = List.of();
        try {
            all = source.tables();
            odd = all.stream().filter(name -> !known.contains(name)).sorted().toList();
        } catch (IOException e) {
            sinks.problem(Problem.error(Location.of(source.name()), Reason.of(ImportReason.FILE_UNREADABLE)));
            broken = true;
        }
        for (ColumnMapping mapping : mappings) {
            for (String table : List.of(mapping.table(), TableNames.json(mapping.table()))) {
                if (!mapping.sheet().equals(table) && all.contains(table)) {
                    sinks.problem(Problem.error(
                            Location.of(table),
                            Reason.of(ImportReason.FILE_REPLACED).with("sheet", mapping.sheet())));
                }
            }
        }
        for (String name : odd) {
            Problem problem = Problem.warning(Location.of(name), Reason.of(ImportReason.FILE_UNKNOWN));
            List<String> alike = known.stream()
                    .filter(other -> TableNames.isJson(other) == TableNames.isJson(name))
                    .toList();
            sinks.problem(ClosestName.to(name, alike).map(problem::maybe).orElse(problem));
        }
    }

    /** Rows that may be about one person, and how many there are. */
    int duplicates(int most, List<DuplicateCandidate> into) {
        int count = 0;
        for (DuplicateFinder.Pair pair : duplicates.pairs()) {
            if (pair.second > 0) { // two members on the register were proposed when they came
                count++;
                if (into.size() < most) {
                    into.add(new DuplicateCandidate(person(pair.first), person(pair.second)));
                }
            }
        }
        return count;
    }

    private Location person(int tag) {
        return tag > 0
                ? Location.of(expertsFile, tag)
                : Location.of(DuplicateCandidate.REGISTER)
                        .at(onRegister.get(-tag - 1).value());
    }
}
