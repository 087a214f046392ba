package com.fadeline.api.course.assessment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Identity of zones. Each site has presets; any other name may be used. Two names that
 * differ only in case, blanks or Unicode form, or that are words for the same preset, are
 * the same zone.
 */
public final class Zones {

	public static final List<String> SCALP_PRESETS = List.of("FRONTAL_HAIRLINE", "TEMPLE_LEFT", "TEMPLE_RIGHT",
			"MID_SCALP", "CROWN", "SIDE_LEFT", "SIDE_RIGHT", "OCCIPITAL", "SCAR");

	/** Order of zones by their identity. */
	public static final Comparator<String> BY_IDENTITY = Comparator.comparing(Zones::identity);

	private static final Set<String> CONSTANTS = Stream
		.concat(SCALP_PRESETS.stream(), BodyZones.BY_SITE.values().stream().flatMap(List::stream))
		.collect(Collectors.toUnmodifiableSet());

	private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

	private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern JOINTS = Pattern.compile("[_-]");

	/** Common names of the presets, in English and in German. */
	private static final Map<String, String> PRESETS = presets(Map.of("FRONTAL_HAIRLINE",
			List.of("hairline", "front hairline", "hair line", "stirnhaaransatz", "haaransatz", "haarlinie",
					"vorderer haaransatz", "vordere haarlinie"),
			"TEMPLE_LEFT", List.of("left temple", "linke schläfe", "schläfe links"), "TEMPLE_RIGHT",
			List.of("right temple", "rechte schläfe", "schläfe rechts"), "MID_SCALP",
			List.of("midscalp", "middle of the scalp", "top of the scalp", "mittlere kopfhaut", "oberkopf",
					"mitte der kopfhaut"),
			"CROWN", List.of("vertex", "crown (vertex)", "tonsur", "wirbel", "tonsur (wirbel)", "scheitel (vertex)"),
			"SIDE_LEFT", List.of("left side", "linke seite", "seite links"), "SIDE_RIGHT",
			List.of("right side", "rechte seite", "seite rechts"), "OCCIPITAL",
			List.of("occiput", "back of the head", "hinterkopf"), "SCAR", List.of("scar", "narbe")));

	private Zones() {
	}

	/** Returns the names that are offered for a site, from the head down. */
	public static List<String> presets(BodySite site) {
		return (site == BodySite.SCALP) ? SCALP_PRESETS : BodyZones.BY_SITE.getOrDefault(site, List.of());
	}

	/**
	 * Returns the site of a zone of a course: a part of the body has its own; any other
	 * name is meant at the site of the course.
	 * @param ofCourse null if not known
	 */
	public static @Nullable BodySite site(String zone, @Nullable BodySite ofCourse) {
		@Nullable BodySite own = BodyZones.SITES.get(identity(zone));
		return (own == null) ? ofCourse : own;
	}

	/** Returns zones without one of them. */
	public static List<String> without(List<String> zones, String zone) {
		return zones.stream().filter((each) -> !same(each, zone)).toList();
	}

	/**
	 * Returns the sites of zones of a course, each once in their order; that of the
	 * course if none are named.
	 * @param ofCourse null if not known
	 */
	public static List<@Nullable BodySite> sites(List<String> zones, @Nullable BodySite ofCourse) {
		List<@Nullable BodySite> sites = new ArrayList<>();
		for (String zone : zones) {
			@Nullable BodySite site = site(zone, ofCourse);
			if (!sites.contains(site)) {
				sites.add(site);
			}
		}
		if (sites.isEmpty()) {
			sites.add(ofCourse);
		}
		return sites;
	}

	/** Returns whether a zone is a part of the body off the scalp, which has a site. */
	public static boolean isOfBody(String zone) {
		return BodyZones.SITES.containsKey(identity(zone));
	}

	/** Returns whether a zone is one of those that are offered by name for any site. */
	public static boolean isPreset(String zone) {
		return CONSTANTS.contains(zone);
	}

	private static Map<String, String> presets(Map<String, List<String>> scalp) {
		Map<String, List<String>> words = new HashMap<>(scalp);
		words.putAll(BodyZones.words());
		Map<String, String> presets = new HashMap<>();
		words.forEach((preset, others) -> {
			presets.put(folded(preset), preset);
			others.forEach((other) -> presets.put(folded(other), preset));
		});
		return Map.copyOf(presets);
	}

	/**
	 * Returns the common identity of all names of a zone: a preset, or the folded name.
	 */
	public static String identity(String zone) {
		if (CONSTANTS.contains(zone)) {
			return zone;
		}
		String folded = folded(zone);
		return PRESETS.getOrDefault(folded, folded);
	}

	/**
	 * Returns the canonical name of a zone: a preset by its constant, any other without
	 * odd blanks.
	 */
	public static String canonical(String zone) {
		if (CONSTANTS.contains(zone)) {
			return zone;
		}
		@Nullable String preset = PRESETS.get(folded(zone));
		return (preset != null) ? preset : spaced(zone);
	}

	/** Returns the zones in canonical form, without duplicates. */
	public static List<String> of(@Nullable Collection<String> zones) {
		if (zones == null || zones.isEmpty()) {
			return List.of();
		}
		Map<String, String> unique = new LinkedHashMap<>();
		zones.forEach((zone) -> unique.putIfAbsent(identity(zone), canonical(zone)));
		return List.copyOf(unique.values());
	}

	/** Returns whether both names denote the same zone. */
	public static boolean same(String zone, String other) {
		return zone.equals(other) || identity(zone).equals(identity(other));
	}

	/** Returns whether the zone is one of those. */
	public static boolean contains(Collection<String> zones, String zone) {
		return zones.stream().anyMatch((other) -> same(other, zone));
	}

	/** Returns whether all of the others are among those. */
	public static boolean containsAll(Collection<String> zones, Collection<String> others) {
		return others.stream().allMatch((other) -> contains(zones, other));
	}

	/** Returns the zones of the first that are also among the second. */
	public static List<String> shared(Collection<String> first, Collection<String> second) {
		return first.stream().filter((zone) -> contains(second, zone)).toList();
	}

	/** Returns the zone as spelled in the list; unchanged if it is not in the list. */
	public static String spelledAs(Collection<String> zones, String zone) {
		return zones.stream().filter((known) -> same(known, zone)).findFirst().orElse(zone);
	}

	private static String spaced(String zone) {
		String visible = INVISIBLE.matcher(Normalizer.normalize(zone, Normalizer.Form.NFC)).replaceAll("");
		return BLANKS.matcher(visible).replaceAll(" ").strip();
	}

	/** Folds the case; upper case first, for letters such as ß. */
	private static String folded(String zone) {
		return spaced(JOINTS.matcher(zone).replaceAll(" ")).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

}
