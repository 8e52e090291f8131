package org.runspacelab.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contrast of every text and sign in our style sheets, on whatever it can be shown, by WCAG 2.2 AA. */
class ContrastTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final Path SHEETS = Path.of("src", "main", "resources", "org", "runspacelab", "ui", "theme");
    private static final Pattern TOKEN = Pattern.compile("(-color-[a-z0-9-]+)\\s*:\\s*([^;]+);");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern PAINT =
            Pattern.compile("(-fx-text-fill|-fx-icon-color|-fx-stroke|-fx-fill)\\s*:\\s*(-(?:color|lab)-[a-z0-9-]+)");

    /** What rooms, bars, menus and fields are painted with. */
    private static final List<String> SURFACES = List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay");
    /** A row that just changed, and one that is selected. */
    private static final List<String> ROWS = List.of("-color-warning-subtle", "-color-accent-subtle");
    /** What cells of ours are written in there; a state's colour gives way in a selected row, its word stays. */
    private static final List<String> CELL_TEXTS = List.of("-color-fg-default", "-color-fg-muted", "-color-danger-fg");
    /** Buttons that carry the theme's strong colours. */
    private static final Map<String, String> STRONG = Map.of("-color-fg-emphasis", "-color-accent-emphasis");

    private record Paint(String selector, String token, double least) {}

    @ParameterizedTest
    @ValueSource(strings = {"primer-light", "primer-dark"})
    void everythingCanBeRead(String theme) throws IOException {
        Map<String, String> tokens = tokens(theme);
        List<String> tooFaint = new ArrayList<>();
        for (Paint paint : paints()) {
            for (String surface : SURFACES) {
                check(tokens, paint, surface, tooFaint);
            }
        }
        for (String text : CELL_TEXTS) {
            for (String row : ROWS) {
                check(tokens, new Paint("cells", text, TEXT), row, tooFaint);
            }
        }
        STRONG.forEach((text, button) -> check(tokens, new Paint("buttons", text, TEXT), button, tooFaint));

        assertThat(tooFaint).as("too faint in " + theme).isEmpty();
    }

    private static void check(Map<String, String> tokens, Paint paint, String surface, List<String> tooFaint) {
        Color ground = over(color(tokens, surface), color(tokens, "-color-bg-default"));
        double contrast = contrast(over(color(tokens, paint.token()), ground), ground);
        if (contrast < paint.least()) {
            tooFaint.add("%s: %s on %s is %.2f, not %.1f".formatted(
                    paint.selector(), paint.token(), surface, contrast, paint.least()));
        }
    }

    private static List<Paint> paints() throws IOException {
        List<Paint> paints = new ArrayList<>();
        try (Stream<Path> sheets = Files.list(SHEETS)) {
            for (Path sheet : sheets.filter(file -> file.toString().endsWith(".css")).toList()) {
                Matcher rule = RULE.matcher(Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", ""));
                while (rule.find()) {
                    Matcher paint = PAINT.matcher(rule.group(2));
                    while (paint.find() && !isSurface(rule.group(1), paint.group(2))) {
                        paints.add(new Paint(rule.group(1).strip(), paint.group(2),
                                paint.group(1).equals("-fx-text-fill") ? TEXT : GRAPHICS));
                    }
                }
            }
        }
        assertThat(paints).as("paints in our sheets").hasSizeGreaterThan(15);
        return paints;
    }

    /** A popup's frame is filled with a surface, and its border is not what tells it apart; so is what is selected. */
    private static boolean isSurface(String selector, String token) {
        return token.startsWith("-color-bg-") || token.startsWith("-color-border-") || selector.contains(".border")
                || selector.contains("-selection");
    }

    /** What the theme's tokens say. The sheet is read past the module's walls, as JavaFX itself does. */
    private static Map<String, String> tokens(String theme) throws IOException {
        String css;
        try (ModuleReader reader = ModuleLayer.boot().configuration().findModule("atlantafx.base").orElseThrow()
                        .reference().open();
                InputStream in = reader.open("atlantafx/base/theme/" + theme + ".css").orElseThrow()) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, String> tokens = new LinkedHashMap<>();
        Matcher token = TOKEN.matcher(css);
        while (token.find()) {
            // The root's come first; a control's own ones have other names.
            tokens.putIfAbsent(token.group(1), token.group(2).strip());
        }
        return tokens;
    }

    private static Color color(Map<String, String> tokens, String token) {
        String value = Objects.requireNonNull(tokens.get(token), token);
        return value.startsWith("-") ? color(tokens, value) : Color.web(value);
    }

    private static Color over(Color top, Color ground) {
        return ground.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    private static double contrast(Color a, Color b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
