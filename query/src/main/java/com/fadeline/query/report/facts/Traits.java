package com.fadeline.query.report.facts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.report.Grouping;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.ReportFacts.Sitting;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.joining;

/** Values by which the figures of a course and its sittings are grouped. */
public final class Traits {

	/** Value of the one group of everything. */
	public static final String ALL = Grouping.ALL.name();

	public static final String UNKNOWN = "UNKNOWN";

	private static final String NONE = "NONE";

	private static final String MIXED = "MIXED";

	private Traits() {
	}

	/** Returns those of the course as a whole. */
	public static Map<Grouping, String> of(ReportFacts course) {
		Map<Grouping, String> traits = skin(course);
		traits.put(Grouping.METHOD, method(course));
		traits.put(Grouping.BASIS, course.estimate().basis().name());
		return traits;
	}

	/** Returns those of one sitting; null for one that is not known. */
	public static Map<Grouping, String> of(ReportFacts course, @Nullable Sitting sitting) {
		Map<Grouping, String> traits = skin(course);
		traits.put(Grouping.METHOD, (sitting == null) ? UNKNOWN : sitting.method().name());
		traits.put(Grouping.WAVELENGTH, (sitting == null) ? UNKNOWN : wavelength(sitting));
		traits.put(Grouping.DEVICE, (sitting == null) ? UNKNOWN : device(sitting));
		traits.put(Grouping.OPERATOR, (sitting == null) ? UNKNOWN : sitting.operatorId().toString());
		return traits;
	}

	private static Map<Grouping, String> skin(ReportFacts course) {
		Map<Grouping, String> traits = new EnumMap<>(Grouping.class);
		traits.put(Grouping.ALL, ALL);
		traits.put(Grouping.PHOTOTYPE, phototype(course));
		traits.put(Grouping.PIGMENT, course.pigment().name());
		return traits;
	}

	public static String phototype(ReportFacts course) {
		return (course.phototype() == null) ? UNKNOWN : course.phototype().name();
	}

	/** Returns the site of zones of a course; one group for those of several sites. */
	public static String site(ReportFacts course, List<String> zones) {
		List<@Nullable BodySite> sites = Zones.sites(zones, course.bodySite());
		@Nullable BodySite first = sites.getFirst();
		return (sites.size() > 1) ? MIXED : (first == null) ? UNKNOWN : first.name();
	}

	private static String method(ReportFacts course) {
		return course.sittings()
			.stream()
			.map((sitting) -> sitting.method().name())
			.distinct()
			.reduce((one, other) -> MIXED)
			.orElse(NONE);
	}

	/** Saline has no wavelength; that of a laser sitting may be unrecorded. */
	public static String wavelength(Sitting sitting) {
		if (sitting.method() == Method.SALINE) {
			return NONE;
		}
		return sitting.wavelengths().isEmpty() ? UNKNOWN
				: sitting.wavelengths().stream().map(String::valueOf).collect(joining("+"));
	}

	private static String device(Sitting sitting) {
		if (sitting.deviceId() != null) {
			return sitting.deviceId().toString();
		}
		return (sitting.method() == Method.SALINE) ? NONE : UNKNOWN;
	}

}
