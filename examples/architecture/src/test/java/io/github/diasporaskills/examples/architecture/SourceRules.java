package io.github.diasporaskills.examples.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What only the source shows: comments. Each rule takes one file's text and gives what is wrong with it, line by line. */
final class SourceRules {

    private static final Pattern OPEN_ENDS = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern IDLE_TESTS =
            Pattern.compile("Thread\\.sleep\\(|assertTimeout|TimeUnit\\.\\w+\\.sleep\\(");
    private static final Pattern DISABLED = Pattern.compile("@Disabled(?!\\w)(?!\\(\".{10,}\"\\))");

    private SourceRules() {}

    /** A suppressed warning has its reason in a comment on its last line or on the one before. */
    static List<String> suppressionsHaveReasons(String text) {
        List<String> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).strip().startsWith("@SuppressWarnings(")) {
                continue;
            }
            int last = i;
            while (!lines.get(last).contains(")")) {
                last++; // Its values may stand on lines of their own.
            }
            boolean reason = lines.get(last).contains("//")
                    || (i > 0 && lines.get(i - 1).strip().startsWith("//"));
            if (!reason) {
                found.add("line " + (i + 1) + ": a warning is suppressed without a reason beside it");
            }
        }
        return found;
    }

    /** Work that is not done is not left as a comment. */
    static List<String> nothingIsPutOff(String text) {
        return matches(text, OPEN_ENDS, "something is put off");
    }

    /** Tests neither wait nor measure time, and one that is switched off says why. */
    static List<String> testsDoNotWait(String text) {
        List<String> found = new ArrayList<>(matches(text, IDLE_TESTS, "a test waits or is timed"));
        found.addAll(matches(text, DISABLED, "a test is switched off without a reason"));
        return found;
    }

    private static List<String> matches(String text, Pattern pattern, String what) {
        List<String> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (pattern.matcher(lines.get(i)).find()) {
                found.add("line " + (i + 1) + ": " + what + ": " + lines.get(i).strip());
            }
        }
        return found;
    }

    /**
     * Everything that users of a package can see has Javadoc with a first sentence, and so has the package. Overriding
     * methods inherit theirs; compact constructors have theirs on the record.
     *
     * @param texts the files' texts by path
     */
    static List<String> publicThingsAreDocumented(Map<String, String> texts) {
        List<SimpleJavaFileObject> files = new ArrayList<>();
        texts.forEach((path, text) -> files.add(new SourceText(path, text)));
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none", "--release", "17"), null, files);
        try {
            Undocumented undocumented = new Undocumented(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                undocumented.scan(unit, true);
            }
            return undocumented.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String path, String text) {
            super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Undocumented extends TreePathScanner<Void, Boolean> {
        private final DocTrees docs;
        private final List<String> found = new ArrayList<>();

        Undocumented(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitPackage(PackageTree node, Boolean open) {
            if (file().endsWith("package-info.java")) {
                require("package " + node.getPackageName());
            }
            return null;
        }

        @Override
        public Void visitClass(ClassTree type, Boolean open) {
            boolean inside = open && isPartOfTheApi(type.getModifiers());
            if (inside) {
                require(type.getKind().name().toLowerCase(Locale.ROOT) + " " + type.getSimpleName());
            }
            type.getMembers().forEach(member -> scan(member, inside));
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Boolean open) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .map(AnnotationTree::getAnnotationType)
                    .anyMatch(type -> type.toString().equals("Override"));
            boolean constructorOfARecord = method.getReturnType() == null
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
            if (open && !overrides && !constructorOfARecord && isPartOfTheApi(method.getModifiers())) {
                require("method " + method.getName());
            }
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Boolean open) {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            boolean component = parent.getKind() == Tree.Kind.RECORD
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
            if (open && !component && isPartOfTheApi(field.getModifiers())) {
                require("field " + field.getName());
            }
            return null;
        }

        private boolean inAnInterface() {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            return parent.getKind() == Tree.Kind.INTERFACE || parent.getKind() == Tree.Kind.ANNOTATION_TYPE;
        }

        private boolean isPartOfTheApi(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || (inAnInterface() && !flags.contains(Modifier.PRIVATE));
        }

        private void require(String what) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment == null
                    || (comment.getFirstSentence().isEmpty()
                            && comment.getBlockTags().isEmpty())) {
                found.add(file() + ": " + what + " has no Javadoc");
            }
        }

        private String file() {
            return getCurrentPath()
                    .getCompilationUnit()
                    .getSourceFile()
                    .toUri()
                    .getPath()
                    .substring(1);
        }
    }
}
