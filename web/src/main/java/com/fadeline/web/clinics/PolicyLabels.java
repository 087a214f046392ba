package com.fadeline.web.clinics;

import java.time.DayOfWeek;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.Interval;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.api.policy.ScreeningPolicy;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/** Formatter of the labels of a policy; templates use it as {@code @policyLabels}. */
@Component
@ConditionalOnWebApplication
public class PolicyLabels {

	private final MessageFormatter say;

	PolicyLabels(MessageFormatter say) {
		this.say = say;
	}

	/** Returns the title of a section. */
	public String title(PolicySection section) {
		return this.say.of("policy.topic." + section.topic());
	}

	/** Returns the label of a number. */
	public String label(PolicySection.Number number) {
		return label(number.parts());
	}

	/** Returns the subject of the group of numbers that begins with this one. */
	public String item(PolicySection.Number number) {
		return part(number.parts().get(1));
	}

	/** Returns the label of a number, by its name under {@code fadeline.policy}. */
	public String label(String name) {
		return label(List.of(name.split("\\.")));
	}

	/**
	 * Returns the label of the parts of a name. A part may have a label of its own within
	 * a health question.
	 */
	private String label(List<String> parts) {
		int items = parts.indexOf("items");
		return parts.stream()
			.skip(items + 1L)
			.map((part) -> (items < 0) ? part(part) : this.say.word("policy.part.items." + part, part(part)))
			.collect(joining(", "));
	}

	private String part(String part) {
		String constant = part.toUpperCase(Locale.ROOT).replace('-', '_');
		return this.say.word("policy.part." + part,
				this.say.word("ScreeningItem." + constant, this.say.word("Laser." + constant, part)));
	}

	/** Returns the value that applies if a number is left empty. */
	public String otherwise(PolicySection.Number number) {
		return this.say.of("policy.common",
				number.otherwise().isEmpty() ? this.say.of("form.none") : number.otherwise());
	}

	/** Returns the opening hours of a weekday; empty if there are none. */
	public String hours(@Nullable String hours) {
		return (hours == null) ? "" : this.say.word("hours." + hours, hours);
	}

	/** Returns the opening hours that apply if a weekday is left empty. */
	public String otherwise(Clinic.Otherwise otherwise, DayOfWeek day) {
		return otherwise.openingHours().containsKey(day)
				? this.say.of("policy.common", hours(otherwise.openingHours().get(day))) : "";
	}

	/** Returns the source of the numbers of a rule. */
	public String source(FindPolicy.Rule rule) {
		return this.say.word("source." + rule.rule(), rule.source());
	}

	/** Returns the demand of a rule, with the effective numbers. */
	public String sentence(FindPolicy.Rule rule, Policy policy) {
		return this.say.word("demand." + rule.rule(), rule.sentence(), numbers(rule.rule(), policy));
	}

	private Object[] numbers(String rule, Policy policy) {
		return switch (rule) {
			case "client.minor" -> of(policy.adultAge());
			case "fading.early", "outcome.target" -> of(policy.earlyFadingDays());
			case "interval.floor" -> each(policy, (interval) -> of(interval.floorDays()));
			case "interval.recommended" ->
				each(policy, (interval) -> of(interval.recommendedDays(), interval.recommendedDarkSkinDays()));
			case "patchTest.covers" -> {
				Policy.PatchTests tests = policy.patchTests();
				yield of(tests.fluenceFactor(), tests.validity().toTotalMonths(), tests.validity().getDays());
			}
			case "patchTest.darkening" -> of(policy.patchTests().darkeningDays());
			case "patchTest.unread" -> of(policy.patchTestReading().toHours());
			case "plan.maximum" -> of(policy.plan().min(), policy.plan().max());
			case "reaction.open" -> of(policy.openReactionGrade());
			case "saline.area" -> of(policy.salineAreaCm2());
			case "screening.blocked" -> of(items(policy, ScreeningItem.Outcome.BLOCKED));
			case "screening.caution" -> of(items(policy, ScreeningItem.Outcome.CAUTION));
			case "screening.clearance" -> of(items(policy, ScreeningItem.Outcome.CLEARANCE));
			case "screening.expired" -> of(policy.screening().validDays(), validities(policy.screening()));
			case "settings.energy" -> of(this.say.share(policy.energyTolerance()), policy.dose().picosecondPulseJ(),
					policy.dose().nanosecondPulseJ());
			case "settings.fluenceJump" -> of(this.say.share(policy.fluenceRise()));
			case "settings.ink" -> of(pairs(policy.lasers().inks(), (nm) -> nm + " nm"));
			case "settings.phototype" -> of(wavelengths(policy.lasers()
				.riskyOnDarkSkinNm()
				.stream()
				.filter((nm) -> !policy.lasers().notOnDarkSkinNm().contains(nm))
				.toList()));
			case "settings.phototypeCap" -> of(this.say.share(policy.dose().phototypeFourShare()),
					this.say.share(policy.dose().phototypeFiveSixShare()),
					wavelengths(policy.lasers().notOnDarkSkinNm()));
			case "settings.wavelength" -> of(wavelengths(policy.lasers().wavelengths()));
			case "settings.coverage" -> spans(policy.dose().coverage());
			case "diary.past" -> of(ahead(policy.bookingAhead()));
			case "eyewear.density" -> of(policy.dose().leastOpticalDensity());
			case "anaesthetic.dose" -> of(policy.dose().anaestheticMgPerKg(), policy.dose().anaestheticAreaCm2());
			case "settings.pulseClass" -> of(pairs(policy.lasers().pulses(), this.say::name));
			case "settings.range" -> limits(policy.limits());
			case "settings.unusual" -> usual(policy);
			case "time.future" -> of(policy.clockTolerance().toSeconds());
			default -> of();
		};
	}

	private String ahead(Period ahead) {
		return this.say.of("policy.ahead", ahead.getYears(), ahead.getMonths(), ahead.getDays()).strip();
	}

	private static String wavelengths(Collection<Integer> wavelengths) {
		return wavelengths.stream().map(String::valueOf).collect(joining(", "));
	}

	private String wavelengths(Map<Laser, Set<Integer>> lasers) {
		return lasers.entrySet()
			.stream()
			.map((laser) -> this.say.name(laser.getKey()) + ": " + wavelengths(laser.getValue()))
			.collect(joining("; "));
	}

	private static Object[] of(Object... values) {
		return values;
	}

	private static Object[] each(Policy policy, Function<Interval, Object[]> numbers) {
		Policy.Intervals intervals = policy.intervals();
		return List.of(intervals.laserSmp(), intervals.laserTattoo(), intervals.saline())
			.stream()
			.map(numbers)
			.flatMap(Arrays::stream)
			.toArray();
	}

	private Object[] limits(Policy.SettingsLimits limits) {
		return spans(limits.fluenceJcm2(), limits.spotMm(), limits.pulsePs(), limits.pulseNs(), limits.repetitionHz(),
				limits.passes(), limits.areaCm2());
	}

	private Object[] usual(Policy policy) {
		Policy.UsualSettings usual = policy.usual();
		return spans(usual.picosecondJcm2(), usual.nanosecond1064Jcm2(), usual.nanosecond532Jcm2(),
				usual.nanosecondJcm2(), usual.spotMm(), usual.pulsePs(), usual.pulseNs(), usual.repetitionHz(),
				new Range(1, usual.maxPasses()), new Range(0, usual.maxAreaCm2()), policy.dose().r20Passes());
	}

	private Object[] spans(Range... ranges) {
		return List.of(ranges)
			.stream()
			.map((range) -> this.say.number(range.min()) + "–" + this.say.number(range.max()))
			.toArray();
	}

	private <K> String pairs(Map<K, ? extends Collection<? extends Enum<?>>> pairs, Function<K, String> key) {
		return pairs.entrySet()
			.stream()
			.map((pair) -> key.apply(pair.getKey()) + ": "
					+ pair.getValue().stream().map(this.say::name).collect(joining(", ")))
			.collect(joining("; "));
	}

	/** Returns the questions whose answers are valid for a different time than most. */
	private String validities(ScreeningPolicy policy) {
		String some = policy.items()
			.keySet()
			.stream()
			.filter((item) -> policy.validDays(item) != policy.validDays())
			.map((item) -> this.say.of("policy.valid", this.say.name(item), policy.validDays(item)))
			.collect(joining(", "));
		return some.isEmpty() ? this.say.of("form.none") : some;
	}

	private String items(Policy policy, ScreeningItem.Outcome outcome) {
		return policy.screening()
			.items()
			.entrySet()
			.stream()
			.flatMap((item) -> item(item.getKey(), item.getValue(), outcome))
			.collect(joining(", "));
	}

	/** Returns an item that has that outcome, with the methods concerned if not all. */
	private Stream<String> item(ScreeningItem item, ScreeningPolicy.Consequence consequence,
			ScreeningItem.Outcome outcome) {
		List<Method> methods = Arrays.stream(Method.values())
			.filter((method) -> consequence.by(method) == outcome)
			.toList();
		if (methods.isEmpty()) {
			return Stream.empty();
		}
		String qualified = Stream
			.of((methods.size() == Method.values().length) ? "" : this.say.name(methods.getFirst()),
					within(consequence),
					(outcome == ScreeningItem.Outcome.BLOCKED && consequence.clearable())
							? this.say.of("policy.clearable") : "")
			.filter((part) -> !part.isEmpty())
			.collect(joining(", "));
		return Stream.of(this.say.name(item) + (qualified.isEmpty() ? "" : " (%s)".formatted(qualified)));
	}

	private String within(ScreeningPolicy.Consequence consequence) {
		Period window = consequence.window();
		return (window == null) ? "" : this.say.of("policy.window", window.toTotalMonths(), window.getDays());
	}

}
