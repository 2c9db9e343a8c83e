package io.github.diasporaskills.core.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;

/** Paths as documents write them, {@code $.a[0]['b c']}, taken apart into steps: names and places in lists. */
final class JsonPath {

    /** One step: a name, or a place from 0 in a list. */
    record Step(String name, int place) {

        boolean isName() {
            return place < 0;
        }

        JsonNode from(JsonNode node) {
            return isName() ? node.path(name) : node.path(place);
        }

        Reference reference(Object from) {
            return isName() ? new Reference(from, name) : new Reference(from, place);
        }
    }

    private JsonPath() {}

    static List<Step> steps(String path) {
        List<Step> steps = new ArrayList<>();
        int at = 1;
        while (at < path.length()) {
            if (path.startsWith("['", at)) {
                StringBuilder name = new StringBuilder();
                int i = at + 2;
                while (!path.startsWith("']", i)) {
                    i += path.startsWith("\\'", i) ? 1 : 0;
                    name.append(path.charAt(i++));
                }
                steps.add(new Step(name.toString(), -1));
                at = i + 2;
            } else if (path.charAt(at) == '[') {
                int close = path.indexOf(']', at);
                steps.add(new Step("", Integer.parseInt(path, at + 1, close, 10)));
                at = close + 1;
            } else {
                int end = at + 1;
                while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
                    end++;
                }
                steps.add(new Step(path.substring(at + 1, end), -1));
                at = end;
            }
        }
        return steps;
    }
}
