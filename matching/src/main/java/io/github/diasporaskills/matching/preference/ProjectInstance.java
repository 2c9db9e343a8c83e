package io.github.diasporaskills.matching.preference;

import static java.util.Objects.requireNonNull;

import io.github.diasporaskills.core.document.ClosestName;
import io.github.diasporaskills.core.reason.Location;
import io.github.diasporaskills.core.reason.Problem;
import io.github.diasporaskills.core.reason.ProblemsException;
import io.github.diasporaskills.core.reason.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Experts who want projects, and hospitals that offer projects and want experts: the student-project allocation problem
 * with preferences of lecturers over students (Abraham, Irving and Manlove 2007, doi:10.1016/j.jda.2006.03.006). A
 * project and its hospital each have a capacity; lists have no ties. Immutable and thread-safe.
 *
 * <p>Experts, projects and hospitals are numbered from 0 in the order of their adding. A pair counts if the expert lists
 * the project and its hospital lists the expert.
 */
public final class ProjectInstance {

    private final List<String> experts;
    private final List<String> projects;
    private final List<String> hospitals;
    private final int[] projectCapacity;
    private final int[] hospitalCapacity;
    private final int[] hospitalOf;
    private final List<List<Integer>> wishes;
    private final List<List<Integer>> ranked;
    private final List<Problem> warnings;

    private ProjectInstance(Builder from, List<Problem> warnings) {
        this.experts = List.copyOf(from.experts.keySet());
        this.projects = List.copyOf(from.projects.keySet());
        this.hospitals = List.copyOf(from.hospitals.keySet());
        this.projectCapacity =
                from.projects.values().stream().mapToInt(Project::capacity).toArray();
        this.hospitalCapacity =
                from.hospitals.values().stream().mapToInt(Hospital::capacity).toArray();
        this.hospitalOf = from.projects.values().stream()
                .mapToInt(project -> hospitals.indexOf(project.hospital()))
                .toArray();
        this.warnings = List.copyOf(warnings);
        this.ranked = from.hospitals.values().stream()
                .map(hospital ->
                        hospital.ranked().stream().map(experts::indexOf).toList())
                .toList();
        List<List<Integer>> all = new ArrayList<>();
        for (List<String> list : from.experts.values()) {
            int expert = all.size();
            all.add(list.stream()
                    .map(projects::indexOf)
                    .filter(project -> ranked.get(hospitalOf[project]).contains(expert))
                    .toList());
        }
        this.wishes = List.copyOf(all);
    }

    /**
     * Starts an instance.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The ids of the experts.
     *
     * @return in the order of their numbers
     */
    public List<String> expertIds() {
        return experts;
    }

    /**
     * The ids of the projects.
     *
     * @return in the order of their numbers
     */
    public List<String> projectIds() {
        return projects;
    }

    /**
     * The ids of the hospitals.
     *
     * @return in the order of their numbers
     */
    public List<String> hospitalIds() {
        return hospitals;
    }

    /**
     * How many experts a project can take.
     *
     * @param project its number
     * @return 0 or more
     */
    public int projectCapacity(int project) {
        return projectCapacity[project];
    }

    /**
     * How many experts a hospital can take over all its projects.
     *
     * @param hospital its number
     * @return 0 or more
     */
    public int hospitalCapacity(int hospital) {
        return hospitalCapacity[hospital];
    }

    /**
     * The hospital of a project.
     *
     * @param project its number
     * @return the number of the hospital
     */
    public int hospitalOf(int project) {
        return hospitalOf[project];
    }

    /**
     * The projects that an expert wants and whose hospital wants the expert.
     *
     * @param expert its number
     * @return numbers of projects, best first
     */
    public List<Integer> wishes(int expert) {
        return wishes.get(expert);
    }

    /**
     * The experts whom a hospital wants.
     *
     * @param hospital its number
     * @return numbers of experts, best first
     */
    public List<Integer> ranked(int hospital) {
        return ranked.get(hospital);
    }

    /**
     * Projects that are listed in vain.
     *
     * @return the warnings
     */
    public List<Problem> warnings() {
        return warnings;
    }

    @Override
    public String toString() {
        return experts.size() + " experts, " + projects.size() + " projects, " + hospitals.size() + " hospitals";
    }

    private record Project(String hospital, int capacity) {}

    private record Hospital(int capacity, List<String> ranked) {}

    /** Collects experts, projects and hospitals in any order. Not thread-safe. */
    public static final class Builder {

        private final Map<String, List<String>> experts = new LinkedHashMap<>();
        private final Map<String, Project> projects = new LinkedHashMap<>();
        private final Map<String, Hospital> hospitals = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        private Builder() {}

        /**
         * Adds an expert.
         *
         * @param id its id
         * @param wishes the ids of projects, best first
         * @return this
         */
        public Builder expert(String id, String... wishes) {
            once(experts.putIfAbsent(requireNonNull(id, "id"), List.of(wishes)), "experts", id);
            return this;
        }

        /**
         * Adds a project.
         *
         * @param id its id
         * @param hospital the id of the hospital that offers it
         * @param capacity 0 or more
         * @return this
         */
        public Builder project(String id, String hospital, int capacity) {
            once(
                    projects.putIfAbsent(
                            requireNonNull(id, "id"), new Project(requireNonNull(hospital, "hospital"), capacity)),
                    "projects",
                    id);
            return this;
        }

        /**
         * Adds a hospital.
         *
         * @param id its id
         * @param capacity how many experts it can take over all its projects, 0 or more
         * @param ranked the ids of experts, best first
         * @return this
         */
        public Builder hospital(String id, int capacity, String... ranked) {
            once(
                    hospitals.putIfAbsent(requireNonNull(id, "id"), new Hospital(capacity, List.of(ranked))),
                    "hospitals",
                    id);
            return this;
        }

        /**
         * Finishes the instance.
         *
         * @return the instance
         * @throws ProblemsException with every problem, if one of them is an error
         */
        public ProjectInstance build() {
            List<Problem> found = new ArrayList<>(problems);
            projects.forEach((id, project) -> {
                notNegative(found, "projects", id, project.capacity());
                if (!hospitals.containsKey(project.hospital())) {
                    unknown(
                            found,
                            PreferenceReason.OWNER_UNKNOWN,
                            project.hospital(),
                            hospitals.keySet(),
                            "projects." + id);
                }
            });
            hospitals.forEach((id, hospital) -> {
                notNegative(found, "hospitals", id, hospital.capacity());
                list(found, hospital.ranked(), experts.keySet(), PreferenceReason.PROPOSER_UNKNOWN, "hospitals." + id);
            });
            experts.forEach((id, wishes) -> {
                list(found, wishes, projects.keySet(), PreferenceReason.PLACE_UNKNOWN, "experts." + id);
                for (String wish : wishes) {
                    Project project = projects.get(wish);
                    Hospital hospital = project == null ? null : hospitals.get(project.hospital());
                    if (hospital != null && !hospital.ranked().contains(id)) {
                        found.add(Problem.warning(
                                at("experts." + id),
                                Reason.of(PreferenceReason.NOT_LISTED_BY_PLACE)
                                        .with("proposer", id)
                                        .with("place", wish)));
                    }
                }
            });
            if (found.stream().anyMatch(Problem::isError)) {
                throw new ProblemsException("the projects", found);
            }
            return new ProjectInstance(this, found);
        }

        private void once(@org.jspecify.annotations.Nullable Object before, String side, String id) {
            if (before != null) {
                problems.add(Problem.error(
                        at(side + "." + id),
                        Reason.of(PreferenceReason.ID_TWICE).with("id", id)));
            }
        }

        private static void notNegative(List<Problem> found, String side, String id, int capacity) {
            if (capacity < 0) {
                found.add(Problem.error(
                        at(side + "." + id),
                        Reason.of(PreferenceReason.NEGATIVE)
                                .with("name", "capacity")
                                .with("value", capacity)));
            }
        }

        private static void list(
                List<Problem> found, List<String> ids, Set<String> known, PreferenceReason unknown, String path) {
            Set<String> once = new HashSet<>();
            for (String id : ids) {
                if (!known.contains(id)) {
                    unknown(found, unknown, id, known, path);
                } else if (!once.add(id)) {
                    found.add(Problem.error(
                            at(path), Reason.of(PreferenceReason.ENTRY_TWICE).with("id", id)));
                }
            }
        }

        private static void unknown(
                List<Problem> found, PreferenceReason code, String id, Collection<String> known, String path) {
            Problem problem = Problem.error(at(path), Reason.of(code).with("id", id));
            found.add(ClosestName.to(id, known).map(problem::maybe).orElse(problem));
        }

        private static Location at(String path) {
            return Location.of("projects").at("$." + path);
        }
    }
}
