package io.github.diasporaskills.examples.architecture.offending.core.people;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Forces Guava on its users. */
public class ShowsGuava {
    public static final ImmutableList<String> FIELD = ImmutableList.of();

    public void parameter(ImmutableList<String> names) {}

    public ImmutableList<String> result() {
        return ImmutableList.of();
    }

    public List<ImmutableList<String>> insideAList() {
        return List.of();
    }
}
