package io.github.diasporaskills.examples.architecture.offending.core.people;

import com.google.common.collect.ForwardingList;
import java.util.List;

/** Inherits from Guava before its users. */
public class ExtendsGuava extends ForwardingList<String> {
    @Override
    protected List<String> delegate() {
        return List.of();
    }
}
