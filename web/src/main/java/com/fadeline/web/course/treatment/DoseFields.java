package com.fadeline.web.course.treatment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fadeline.api.course.treatment.Anaesthetic;
import com.fadeline.api.course.treatment.Eyewear;
import com.fadeline.web.course.LaserSettingsFields;
import com.fadeline.web.course.TreatmentFields;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/**
 * Form fields of eyewear and anaesthetic of a sitting. Mistakes are noted in the form.
 */
final class DoseFields {

	private static final String DENSITY = "eyewearDensity";

	private static final String COVERS = "eyewearCovers";

	private static final String PRODUCT = "anaestheticProduct";

	private static final String PERCENT = "anaestheticPercent";

	private static final String GRAMS = "anaestheticGrams";

	private static final String MINUTES = "anaestheticMinutes";

	private static final String OCCLUSION = "anaestheticOcclusion";

	private static final String AREA = "anaestheticArea";

	private static final String WEIGHT = "bodyWeightKg";

	private static final Pattern BETWEEN = Pattern.compile("\\s*[,;&+]\\s*|\\s+");

	private static final Pattern SPAN = Pattern.compile("(\\d{3,5})(?:[-–—](\\d{3,5}))?");

	private static final Pattern DASH = Pattern.compile("\\s*[-–—]\\s*");

	private static final int LEAST_NM = 100;

	private static final int MOST_NM = 20_000;

	private DoseFields() {
	}

	/** Returns the typed eyewear; null if nothing is typed. */
	static @Nullable Eyewear eyewear(Form form) {
		@Nullable Double density = form.tried(() -> form.number(DENSITY));
		@Nullable List<Eyewear.Span> covers = form.tried(() -> form.as(COVERS, DoseFields::spans, "spans"));
		return (density == null && covers == null) ? null : new Eyewear(density, (covers == null) ? List.of() : covers);
	}

	/** Returns the spans of a text such as 190–534, 1064. */
	private static List<Eyewear.Span> spans(String text) {
		return Stream.of(BETWEEN.split(DASH.matcher(text.strip()).replaceAll("-"))).map(DoseFields::span).toList();
	}

	private static Eyewear.Span span(String text) {
		Matcher matcher = SPAN.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException(text);
		}
		int from = Integer.parseInt(matcher.group(1));
		int to = (matcher.group(2) == null) ? from : Integer.parseInt(matcher.group(2));
		if (from < LEAST_NM || to > MOST_NM || from > to) {
			throw new IllegalArgumentException(text);
		}
		return new Eyewear.Span(from, to);
	}

	/** Returns the typed anaesthetic; null if nothing is typed. */
	static @Nullable Anaesthetic anaesthetic(Form form) {
		Anaesthetic typed = new Anaesthetic(TreatmentFields.word(form, PRODUCT), form.tried(() -> form.number(PERCENT)),
				form.tried(() -> form.number(GRAMS)), form.tried(() -> form.whole(MINUTES)),
				form.value(OCCLUSION).isEmpty() ? null : Boolean.valueOf(form.value(OCCLUSION)),
				form.tried(() -> form.number(AREA)), form.tried(() -> form.number(WEIGHT)));
		boolean nothing = Stream.of(PRODUCT, PERCENT, GRAMS, MINUTES, AREA, WEIGHT)
			.allMatch((field) -> form.value(field).isEmpty()) && !Boolean.TRUE.equals(typed.occlusion());
		return nothing ? null : typed;
	}

	/** Returns the field values of the eyewear. */
	static Map<String, @Nullable Object> typed(@Nullable Eyewear eyewear) {
		Map<String, @Nullable Object> typed = new LinkedHashMap<>();
		if (eyewear != null) {
			typed.put(DENSITY, LaserSettingsFields.text(eyewear.opticalDensity()));
			typed.put(COVERS, eyewear.coversNm().stream().map(Eyewear.Span::words).collect(joining(", ")));
		}
		return typed;
	}

	/** Returns the field values of the anaesthetic. */
	static Map<String, @Nullable Object> typed(@Nullable Anaesthetic anaesthetic) {
		Map<String, @Nullable Object> typed = new LinkedHashMap<>();
		if (anaesthetic != null) {
			typed.put(PRODUCT, anaesthetic.product());
			typed.put(PERCENT, LaserSettingsFields.text(anaesthetic.percent()));
			typed.put(GRAMS, LaserSettingsFields.text(anaesthetic.grams()));
			typed.put(MINUTES, anaesthetic.minutes());
			typed.put(OCCLUSION, Objects.toString(anaesthetic.occlusion(), ""));
			typed.put(AREA, LaserSettingsFields.text(anaesthetic.areaCm2()));
			typed.put(WEIGHT, LaserSettingsFields.text(anaesthetic.bodyWeightKg()));
		}
		return typed;
	}

}
