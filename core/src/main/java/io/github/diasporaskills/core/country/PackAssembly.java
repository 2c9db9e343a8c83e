package io.github.diasporaskills.core.country;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.document.Document;
import io.github.diasporaskills.core.document.DocumentNode;
import io.github.diasporaskills.core.document.DocumentReason;
import io.github.diasporaskills.core.document.ReadResult;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a pack together: the manifest, each section by itself, then each section against the others. A mistake in one
 * file hides none in another, the manifest's included. One use, one thread.
 */
final class PackAssembly {

    private static final String SUFFIX = ".json";

    private final PackFiles files;
    private final List<SectionReader<?>> readers;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Document> documents = new LinkedHashMap<>();
    private final Sections sections = new Sections();

    /** What was found in sections without error, by name, before they were compared with others. */
    private final Map<String, List<Problem>> foundAlone = new HashMap<>();

    PackAssembly(PackFiles files, List<SectionReader<?>> readers) {
        this.files = files;
        this.readers = readers;
    }

    /** The sections read so far, by type. */
    private final class Sections implements SectionLookup {

        private final Map<Class<?>, PackSection> byType = new LinkedHashMap<>();

        @Override
        public <T extends PackSection> Optional<T> find(Class<T> type) {
            return Optional.ofNullable(byType.get(type)).map(type::cast);
        }

        @Override
        public boolean lacks(Class<? extends PackSection> type) {
            return readers.stream()
                    .noneMatch(reader -> reader.type().equals(type) && documents.containsKey(reader.name() + SUFFIX));
        }
    }

    ReadResult<CountryPack> assemble() {
        @Nullable Document manifestFile = files.open(PackManifest.FILE).orElse(null);
        @Nullable PackManifest manifest = manifestFile == null ? null : readManifest(manifestFile);
        if (manifestFile == null) {
            problems.add(ClosestName.to(PackManifest.FILE, files.names())
                    .filter(file -> !isKnown(file.substring(0, file.length() - SUFFIX.length())))
                    .map(file -> misnamed(file, PackManifest.FILE))
                    .orElseGet(() -> noFile(Location.of(PackManifest.FILE), PackManifest.FILE)));
        }
        if (manifest != null) {
            openSections(manifest.places());
        } else if (!openSectionsAnyhow(manifestFile)) {
            return ReadResult.broken(problems);
        }
        readers.forEach(this::readAlone);
        readers.forEach(this::readAgainstOthers);
        List<Fact> facts = facts();
        if (manifestFile == null || manifest == null || problems.stream().anyMatch(Problem::isError)) {
            return ReadResult.broken(problems);
        }
        documents.put(PackManifest.FILE, manifestFile);
        return ReadResult.of(new CountryPack(manifest, documents, sections.byType, facts, warnings()), problems);
    }

    private @Nullable PackManifest readManifest(Document file) {
        ReadResult<PackManifest> read = file.read(PackManifest.SCHEMA, PackManifest::read);
        problems.addAll(read.problems());
        return read.value().orElse(null);
    }

    /**
     * Opens the sections of a pack whose manifest is broken or not there, so that their mistakes are told as well: those
     * that it lists if the list is sound, else every file that a reader is for. False if the manifest is of another
     * major version, where nothing is known of the other files.
     */
    private boolean openSectionsAnyhow(@Nullable Document manifestFile) {
        if (problems.stream().anyMatch(problem -> problem.reason().is(DocumentReason.OTHER_MAJOR))) {
            return false;
        }
        Map<String, Location> listed = new LinkedHashMap<>();
        boolean sound = manifestFile != null
                && problems.stream().noneMatch(PackAssembly::isAboutSections)
                && manifestFile
                        .read(root -> {
                            listed.putAll(PackManifest.places(root)); // told when the manifest was read
                            return listed;
                        })
                        .problems()
                        .stream()
                        .noneMatch(PackAssembly::isAboutSections)
                && !listed.isEmpty();
        if (sound) {
            openSections(listed);
            return true;
        }
        for (SectionReader<?> reader : readers) {
            String file = reader.name() + SUFFIX;
            files.open(file).ifPresent(document -> documents.put(file, document));
        }
        return true;
    }

    private static boolean isAboutSections(Problem problem) {
        return problem.location().field().startsWith("$.sections");
    }

    private List<Problem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    private void openSections(Map<String, Location> listedSections) {
        Set<String> unlisted = unlisted(listedSections.keySet());
        Set<String> named = new HashSet<>(listedSections.keySet());
        listedSections.forEach((section, listed) -> {
            String file = section + SUFFIX;
            Optional<Document> document = files.open(file);
            if (document.isPresent()) {
                documents.put(file, document.get());
                return;
            }
            Optional<String> meant = ClosestName.to(section, unlisted);
            if (meant.isPresent()) {
                unlisted.remove(meant.get());
                named.add(openMisnamed(section, listed, meant.get()));
            } else {
                problems.add(noFile(listed, file));
            }
        });
        named.addAll(unlisted); // the advice to list it says what a missing section would
        for (String section : unlisted) {
            problems.add(Problem.error(
                    Location.of(section + SUFFIX),
                    Reason.of(CountryReason.UNLISTED_FILE).with("name", section)));
        }
        reportRequired(named);
    }

    /**
     * Opens a file that is listed under a slightly different name, so that its mistakes are told as well. Whichever of the
     * two names a reader knows is the right one. Gives the right name.
     */
    private String openMisnamed(String section, Location listed, String other) {
        boolean fileIsWrong = isKnown(section) || !isKnown(other);
        String right = fileIsWrong ? section : other;
        files.open(other + SUFFIX).ifPresent(document -> documents.put(right + SUFFIX, document));
        if (fileIsWrong) {
            problems.add(misnamed(other + SUFFIX, section + SUFFIX));
        } else {
            problems.add(Problem.error(
                            listed,
                            Reason.of(CountryReason.MISNAMED_SECTION)
                                    .with("file", section + SUFFIX)
                                    .with("other", other + SUFFIX))
                    .finding(section)
                    .maybe(other));
        }
        return right;
    }

    private boolean isKnown(String section) {
        return readers.stream().anyMatch(reader -> reader.name().equals(section));
    }

    private static Problem misnamed(String file, String right) {
        return Problem.error(
                        Location.of(file),
                        Reason.of(CountryReason.MISNAMED_FILE).with("file", right))
                .maybe(right);
    }

    private static Problem noFile(Location location, String file) {
        return Problem.error(location, Reason.of(CountryReason.NO_FILE).with("file", file));
    }

    /** The sections that have a file and are not listed. */
    private Set<String> unlisted(Set<String> listed) {
        Set<String> unlisted = new LinkedHashSet<>();
        for (String file : files.names()) {
            String section = file.substring(0, file.length() - SUFFIX.length());
            if (!file.equals(PackManifest.FILE) && !listed.contains(section)) {
                unlisted.add(section);
            }
        }
        return unlisted;
    }

    private void reportRequired(Set<String> listed) {
        for (SectionReader<?> reader : readers) {
            if (reader.required() && !listed.contains(reader.name())) {
                problems.add(Problem.error(
                        Location.of(PackManifest.FILE).at("$.sections"),
                        Reason.of(CountryReason.SECTION_REQUIRED).with("name", reader.name())));
            }
        }
    }

    private <T extends PackSection> void readAlone(SectionReader<T> reader) {
        @Nullable Document document = documents.get(reader.name() + SUFFIX);
        if (document == null) {
            return;
        }
        ReadResult<T> read = document.read(reader.schema(), root -> {
            root.find("sources").ifPresent(DocumentNode::names);
            return reader.read(root);
        });
        read.value()
                .ifPresentOrElse(
                        section -> {
                            sections.byType.put(reader.type(), section);
                            foundAlone.put(reader.name(), read.problems());
                        },
                        () -> problems.addAll(read.problems()));
    }

    private static boolean looksAtOthers(SectionReader<?> reader) {
        return !(reader instanceof CoreSectionReader<?> core) || core.checksOthers();
    }

    private <T extends PackSection> void readAgainstOthers(SectionReader<T> reader) {
        @Nullable Document document = documents.get(reader.name() + SUFFIX);
        Optional<T> alone = sections.find(reader.type());
        if (document == null || alone.isEmpty()) {
            return;
        } else if (!looksAtOthers(reader)) {
            problems.addAll(foundAlone.getOrDefault(reader.name(), List.of()));
            return;
        }
        ReadResult<T> read = document.read(reader.schema(), root -> {
            root.find("sources").ifPresent(DocumentNode::names);
            T section = reader.read(root);
            reader.check(section, root, sections);
            return section;
        });
        problems.addAll(read.problems());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        documents.forEach((file, document) -> {
            ReadResult<List<Fact>> walked = FactWalk.of(document);
            walked.value().ifPresent(facts::addAll);
            boolean unread = readers.stream().noneMatch(reader -> file.equals(reader.name() + SUFFIX));
            // In a broken file a source may seem unused because the fact that names it is misspelt.
            boolean broken = isBroken(document) || (unread && walked.value().isEmpty());
            for (Problem problem : walked.problems()) {
                if (problem.isError() ? unread : !broken) {
                    problems.add(problem);
                }
            }
        });
        return facts;
    }

    private boolean isBroken(Document document) {
        return problems.stream()
                .anyMatch(problem ->
                        problem.isError() && problem.location().file().equals(document.file()));
    }
}
