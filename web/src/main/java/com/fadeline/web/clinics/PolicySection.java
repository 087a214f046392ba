package com.fadeline.web.clinics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.fadeline.api.PolicyQuery.FindPolicy;

/**
 * Numbers of the policy that belong together, with the rules that go by them.
 *
 * @param rules in words, with where their numbers come from
 */
record PolicySection(String title, List<FindPolicy.Rule> rules, List<Number> numbers) {

	private static final List<Topic> TOPICS = List.of(new Topic("Sittings of a course", "plan.", "plan."),
			new Topic("Days between sittings", "intervals.", "interval."),
			new Topic("Limits of laser settings", "limits.", "settings.range"),
			new Topic("Usual laser settings", "usual.", "settings.unusual"),
			new Topic("Laser, ink and skin", "lasers.", "settings.ink", "settings.pulseClass", "settings.phototype"),
			new Topic("Screening", "screening.", "screening."), new Topic("Everything else", ""));

	/**
	 * One number.
	 *
	 * @param name under {@code fadeline.policy}
	 * @param otherwise what holds where nothing is kept of the clinic
	 */
	record Number(String name, String label, String otherwise) {
	}

	/** All numbers, and all rules, each in one section. */
	static List<PolicySection> of(FindPolicy.Result policy, Clinic.Otherwise otherwise, Set<String> kept) {
		Map<String, String> numbers = new LinkedHashMap<>(otherwise.policy());
		kept.forEach((name) -> numbers.putIfAbsent(name, ""));
		List<FindPolicy.Rule> rules = new ArrayList<>(policy.rules());
		List<PolicySection> sections = new ArrayList<>();
		for (Topic topic : TOPICS) {
			sections.add(new PolicySection(topic.title(), taken(rules, topic::judges),
					taken(numbers.entrySet(), (number) -> number.getKey().startsWith(topic.names())).stream()
						.map((number) -> new Number(number.getKey(), topic.label(number.getKey()), number.getValue()))
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
	 * What sections there are.
	 *
	 * @param names how its numbers begin
	 * @param rules how its rules begin; none are those that are left
	 */
	private record Topic(String title, String names, List<String> rules) {

		Topic(String title, String names, String... rules) {
			this(title, names, List.of(rules));
		}

		boolean judges(FindPolicy.Rule rule) {
			return this.rules.isEmpty() || this.rules.stream().anyMatch(rule.rule()::startsWith);
		}

		String label(String name) {
			String words = name.substring(this.names.length())
				.replace('-', ' ')
				.replace(".", ", ")
				.replace("jcm2", "J/cm²")
				.replace("cm2", "cm²");
			return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
		}

	}

}
