package com.fadeline.web.clinics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.RuleId;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * View model of numbers of the policy that belong together, with the rules that use them.
 *
 * @param topic last segment of the message key of its title
 * @param rules rules in words, with the sources of their numbers
 */
record PolicySection(String topic, List<FindPolicy.Rule> rules, List<Number> numbers) {

	private static final List<Topic> TOPICS = List.of(new Topic("plan", "plan.", "plan."),
			new Topic("intervals", "intervals.", "interval."), new Topic("limits", "limits.", "settings.range"),
			new Topic("usual", "usual.", "settings.unusual"),
			new Topic("dose", "dose.", "settings.energy", "settings.coverage", "settings.fluenceJump",
					"settings.spotJump", "settings.phototypeCap", "eyewear.", "anaesthetic."),
			new Topic("lasers", "lasers.", "settings.ink", "settings.wavelength", "settings.pulseClass",
					"settings.phototype"),
			new Topic("screening", "screening.", "screening."),
			new Topic("diary", "booking-ahead", "diary.", "operator."), new Topic("other", ""));

	/**
	 * View model of one number.
	 *
	 * @param name name under {@code fadeline.policy}
	 * @param parts parts of its name below the prefix of the section
	 * @param otherwise value that applies if the clinic has none of its own
	 */
	record Number(String name, List<String> parts, String otherwise) {

		/**
		 * Returns whether it is the first number of a group, such as those of a health
		 * question.
		 */
		public boolean beginsItem() {
			return isOfItem() && this.parts.getLast().equals("outcome");
		}

		boolean isOfItem() {
			return this.parts.size() == 3 && this.parts.getFirst().equals("items");
		}

	}

	/** Returns the sections; each number and each rule belongs to exactly one. */
	static List<PolicySection> of(FindPolicy.Result policy, Clinic.Otherwise otherwise, Set<String> kept) {
		Map<String, String> numbers = new LinkedHashMap<>(otherwise.policy());
		kept.forEach((name) -> numbers.putIfAbsent(name, ""));
		// A rule with two severities occurs twice, with the same text.
		Map<RuleId, FindPolicy.Rule> once = new LinkedHashMap<>();
		policy.rules().forEach((rule) -> once.putIfAbsent(rule.rule(), rule));
		List<FindPolicy.Rule> rules = new ArrayList<>(once.values());
		List<PolicySection> sections = new ArrayList<>();
		for (Topic topic : TOPICS) {
			sections.add(new PolicySection(topic.key(), taken(rules, topic::judges),
					taken(numbers.entrySet(), (number) -> number.getKey().startsWith(topic.names())).stream()
						.map((number) -> new Number(number.getKey(), topic.parts(number.getKey()), number.getValue()))
						.toList()));
		}
		return sections;
	}

	private static <T> List<T> taken(Collection<T> from, Predicate<T> which) {
		List<T> taken = from.stream().filter(which).toList();
		from.removeAll(taken);
		return taken;
	}

	/**
	 * Definition of a section.
	 *
	 * @param names prefix of its numbers
	 * @param rules prefixes of its rules; none for all rules that no other section has
	 */
	private record Topic(String key, String names, List<String> rules) {

		Topic(String key, String names, String... rules) {
			this(key, names, List.of(rules));
		}

		boolean judges(FindPolicy.Rule rule) {
			return this.rules.isEmpty() || this.rules.stream().anyMatch(rule.rule().toString()::startsWith);
		}

		List<String> parts(String name) {
			return List.of(name.substring(this.names.length()).split("\\."));
		}

	}

}
