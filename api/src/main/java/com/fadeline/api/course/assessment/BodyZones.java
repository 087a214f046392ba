package com.fadeline.api.course.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static java.util.Map.entry;

/**
 * Preset zones of the body off the scalp, by site. Left and right are the client's. A
 * limb is one zone from all sides: what was treated beside it rests as well.
 */
final class BodyZones {

	/** The presets of each site, from the head down. */
	static final Map<BodySite, List<String>> BY_SITE = Map.of(BodySite.FACE,
			List.of("FOREHEAD", "LEFT_EYEBROW", "RIGHT_EYEBROW", "LEFT_CHEEK", "RIGHT_CHEEK", "NOSE", "LIPS", "CHIN"),
			BodySite.NECK, List.of("NECK", "NAPE"), BodySite.UPPER_TRUNK,
			List.of("LEFT_SHOULDER", "RIGHT_SHOULDER", "LEFT_CHEST", "RIGHT_CHEST", "LEFT_UPPER_BACK",
					"RIGHT_UPPER_BACK"),
			BodySite.LOWER_TRUNK,
			List.of("ABDOMEN", "LOWER_BACK", "LEFT_FLANK", "RIGHT_FLANK", "LEFT_BUTTOCK", "RIGHT_BUTTOCK"),
			BodySite.PROXIMAL_EXTREMITY, List.of("LEFT_UPPER_ARM", "RIGHT_UPPER_ARM", "LEFT_THIGH", "RIGHT_THIGH"),
			BodySite.DISTAL_EXTREMITY, List.of("LEFT_FOREARM", "RIGHT_FOREARM", "LEFT_HAND", "RIGHT_HAND",
					"LEFT_LOWER_LEG", "RIGHT_LOWER_LEG", "LEFT_ANKLE", "RIGHT_ANKLE", "LEFT_FOOT", "RIGHT_FOOT"));

	/** The site of each preset. */
	static final Map<String, BodySite> SITES = BY_SITE.entrySet()
		.stream()
		.flatMap((site) -> site.getValue().stream().map((zone) -> entry(zone, site.getKey())))
		.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

	/** Common names of the parts, in English and in German; the first has no side. */
	private static final Map<String, List<String>> PARTS = Map.ofEntries(entry("FOREHEAD", List.of("stirn")),
			entry("NOSE", List.of("nase")), entry("LIPS", List.of("lippen")), entry("CHIN", List.of("kinn")),
			entry("NECK", List.of("hals")), entry("NAPE", List.of("back of the neck", "nacken")),
			entry("ABDOMEN", List.of("belly", "stomach", "bauch")),
			entry("LOWER_BACK", List.of("unterer rücken", "kreuz")));

	/** Names of the parts on either side, with the ending of the German adjective. */
	private static final Map<String, List<String>> PAIRED = Map.ofEntries(
			entry("EYEBROW", List.of("brow", "e augenbraue")), entry("CHEEK", List.of("cheek", "e wange")),
			entry("SHOULDER", List.of("shoulder", "e schulter")), entry("CHEST", List.of("breast", "e brust")),
			entry("UPPER_BACK", List.of("upper back", "er oberer rücken")),
			entry("FLANK", List.of("flank", "e flanke")), entry("BUTTOCK", List.of("buttock", "e gesäßhälfte")),
			entry("UPPER_ARM", List.of("upper arm", "er oberarm")), entry("THIGH", List.of("thigh", "er oberschenkel")),
			entry("FOREARM", List.of("lower arm", "er unterarm")), entry("HAND", List.of("hand", "e hand")),
			entry("LOWER_LEG", List.of("lower leg", "er unterschenkel")),
			entry("ANKLE", List.of("ankle", "er knöchel")), entry("FOOT", List.of("foot", "er fuß")));

	private BodyZones() {
	}

	/** Returns the names that people write for each preset. */
	static Map<String, List<String>> words() {
		Map<String, List<String>> words = new HashMap<>(PARTS);
		PAIRED.forEach((part, names) -> {
			words.put("LEFT_" + part, names("left", "link", names));
			words.put("RIGHT_" + part, names("right", "recht", names));
		});
		return words;
	}

	private static List<String> names(String side, String stem, List<String> names) {
		List<String> all = new ArrayList<>();
		all.add(side + " " + names.getFirst());
		all.add(stem + names.getLast());
		all.add(names.getLast().substring(names.getLast().indexOf(' ') + 1) + " " + stem + "s");
		return all;
	}

}
