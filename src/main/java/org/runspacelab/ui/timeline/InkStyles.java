package org.runspacelab.ui.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The colours that the style sheet gives a node with a drawing. Belongs to the FX thread. */
final class InkStyles {

    /** A node that has such colours. */
    interface Inked extends Styleable {
        InkStyles inks();
    }

    private static final class Meta extends CssMetaData<Styleable, Color> {
        private final Ink ink;

        Meta(Ink ink) {
            super(ink.property(), ColorConverter.getInstance(), ink.before());
            this.ink = ink;
        }

        @Override
        public boolean isSettable(Styleable node) {
            return node instanceof Inked;
        }

        @Override
        public @Nullable StyleableProperty<Color> getStyleableProperty(Styleable node) {
            return node instanceof Inked inked ? inked.inks().properties.get(ink) : null;
        }
    }

    private static final Map<Ink, Meta> METAS = metas();

    private final Map<Ink, SimpleStyleableObjectProperty<Color>> properties = new EnumMap<>(Ink.class);

    /** @param changed called after each change of a colour */
    InkStyles(Object node, Runnable changed) {
        METAS.forEach((ink, meta) -> {
            SimpleStyleableObjectProperty<Color> property =
                    new SimpleStyleableObjectProperty<>(meta, node, meta.getProperty(), ink.before());
            property.subscribe((_, _) -> changed.run());
            properties.put(ink, property);
        });
    }

    TimelinePalette palette() {
        Map<Ink, Color> colors = new EnumMap<>(Ink.class);
        properties.forEach((ink, property) -> colors.put(ink, property.get() == null ? ink.before() : property.get()));
        return new TimelinePalette(colors);
    }

    /** What a region with such colours can be given by a style sheet. */
    static List<CssMetaData<? extends Styleable, ?>> metaDataOfRegion() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        all.addAll(METAS.values());
        return Collections.unmodifiableList(all);
    }

    private static Map<Ink, Meta> metas() {
        Map<Ink, Meta> metas = new EnumMap<>(Ink.class);
        for (Ink ink : Ink.values()) {
            metas.put(ink, new Meta(ink));
        }
        return metas;
    }
}
