package com.fadeline.command.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a patch test covers the settings it tried: before the first laser sitting, and
 * again for a laser, wavelength or pulse class that the client was not treated with
 * before. A test with unknown settings is not checked for settings; a sitting whose
 * settings are not known yet is checked against the site and the age of the test alone.
 */
final class PatchTestCovers implements Rule {

	private static final RuleId COVERS = RuleId.PATCH_TEST_COVERS;

	private static final RuleId DARKENING = RuleId.PATCH_TEST_DARKENING;

	private static final Set<Colour> DARKEN = EnumSet.of(Colour.WHITE, Colour.FLESH, Colour.BROWN);

	/** Rounding tolerance, so that a fluence of exactly the limit passes. */
	private static final double ROUNDING = 1e-9;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		Policy.PatchTests tests = policy.patchTests();
		return List.of(new FindPolicy.Rule(COVERS, List.of("record"), Severity.BREACH,
				"A clear patch test on the same body site, at most %s old, used the same laser, wavelength and pulse class, and the fluence is at most %s times the tested one; required before the first laser sitting and for a new laser, wavelength or pulse class"
					.formatted(words(tests.validity()), Range.plain(tests.fluenceFactor())),
				"Practice: each colour is tested before laser (DOMAIN.md, intervals)")
			.naming(Value.number(tests.fluenceFactor()), Value.number(tests.validity().toTotalMonths()),
					Value.number(tests.validity().getDays())),
				new FindPolicy.Rule(DARKENING, List.of("record"), Severity.BREACH,
						"Iron oxide, white, flesh and brown ink: the patch test was clear when read at least %d days after it was made"
							.formatted(tests.darkeningDays()),
						"Such inks can darken: patch test read after 1 to 2 weeks (DOMAIN.md, added)")
					.naming(Value.number(tests.darkeningDays())));
	}

	private static String words(Period period) {
		String months = (period.toTotalMonths() == 0) ? "" : period.toTotalMonths() + " months";
		String days = (period.getDays() == 0) ? "" : period.getDays() + " days";
		return (months + " " + days).strip();
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Visit visit) || !visit.held() || visit.method() != Method.LASER) {
			return Stream.empty();
		}
		List<Tried> tests = Tried.by(visit.at(), facts, standards);
		boolean first = !Tried.laserBefore(visit, facts);
		List<Tried> read = tests.stream().filter((test) -> test.outcome() != null).toList();
		// A missing, unread or reacting test before the first sitting is reported by its
		// own rule.
		if (first && (read.isEmpty() || read.getLast().reacted())) {
			return Stream.empty();
		}
		Search search = new Search(read, visit, facts, standards);
		if (!(intention instanceof Proposal.Treated)) {
			return first ? search.known() : Stream.empty();
		}
		return Stream.concat(Stream.of(COVERS), Stream.of(DARKENING))
			.flatMap((rule) -> fresh(intention, visit, facts, first).stream()
				.flatMap(search::of)
				.filter((finding) -> finding.rule() == rule));
	}

	/** Returns the strongest line of each kind that has to be tested. */
	private static Collection<LaserSettings> fresh(Proposal intention, Proposal.Visit visit, CourseFacts facts,
			boolean first) {
		Map<Tried.Kind, LaserSettings> fresh = new LinkedHashMap<>();
		SettingsLines.of(intention)
			.filter((line) -> first || !isKnown(line, visit, facts))
			.forEach((line) -> fresh.merge(Tried.Kind.of(line), line,
					(one, other) -> (one.fluenceJcm2() < other.fluenceJcm2()) ? other : one));
		return fresh.values();
	}

	private static boolean isKnown(LaserSettings line, Proposal.Visit visit, CourseFacts facts) {
		return Tried.before(visit, facts)
			.anyMatch((laser) -> laser.settings().isEmpty()
					|| laser.settings().stream().anyMatch((used) -> Tried.Kind.of(used).equals(Tried.Kind.of(line))))
				|| Tried.elsewhere(facts).anyMatch((history) -> mayHave(history, line));
	}

	/**
	 * Returns whether a history may have used the settings, which it may if it does not
	 * contradict them.
	 */
	private static boolean mayHave(History history, LaserSettings line) {
		return history.sittings().size() < history.count() || history.sittings()
			.stream()
			.anyMatch((past) -> past.settings().isEmpty()
					|| past.settings().stream().anyMatch((used) -> mayBe(used, line)));
	}

	/**
	 * A history describes the laser in words, so only wavelength and pulse are compared.
	 */
	private static boolean mayBe(PastSitting.Settings used, LaserSettings line) {
		Integer wavelength = used.wavelengthNm();
		return (wavelength == null || wavelength == line.wavelengthNm())
				&& (used.pulse() == null || used.pulse().unit() == line.pulse().unit());
	}

	private static boolean canDarken(Assessment assessment) {
		return assessment.pigment() == Pigment.IRON_OXIDE || assessment.colours().stream().anyMatch(DARKEN::contains);
	}

	/** Search among a client's tests for one that covers the sitting. */
	private record Search(List<Tried> tests, Proposal.Visit visit, CourseFacts facts, RuleContext standards) {

		/** Returns the findings that do not depend on the settings. */
		Stream<Finding> known() {
			return judged(this.tests, null);
		}

		Stream<Finding> of(LaserSettings line) {
			return judged(this.tests.stream().filter((test) -> test.isOf(line)).toList(), line);
		}

		/** Every site that is treated needs a test of its own. */
		private Stream<Finding> judged(List<Tried> such, @Nullable LaserSettings line) {
			return Zones.sites(this.visit.zones(), this.facts.bodySite())
				.stream()
				.flatMap((site) -> judged(such, line, site))
				.distinct();
		}

		private Stream<Finding> judged(List<Tried> such, @Nullable LaserSettings line, @Nullable BodySite site) {
			List<Tried> here = such.stream().filter((test) -> test.isAt(site)).toList();
			List<Tried> clear = here.stream()
				.skip(here.stream().filter(Tried::reacted).mapToInt(here::lastIndexOf).max().orElse(-1) + 1L)
				.toList();
			if (clear.isEmpty()) {
				return Stream.of(untested(line, such.isEmpty() || !here.isEmpty()));
			}
			List<Tried> young = clear.stream().filter(this::isYoung).toList();
			if (young.isEmpty()) {
				return Stream.of(old(clear.getLast()));
			}
			List<Tried> covering = young.stream().filter((test) -> line == null || reaches(test, line)).toList();
			if (covering.isEmpty()) {
				return Stream.of(weak(young, Objects.requireNonNull(line)));
			}
			return (canDarken(this.facts.assessment()) && covering.stream().noneMatch(this::isReadLate))
					? Stream.of(early(covering.getLast())) : Stream.empty();
		}

		private LocalDate made(Tried test) {
			return this.standards.day(test.patchTest().performedAt());
		}

		private LocalDate covers(Tried test) {
			return made(test).plus(this.standards.policy().patchTests().validity());
		}

		private boolean isYoung(Tried test) {
			return !covers(test).isBefore(this.standards.day(this.visit.at()));
		}

		private boolean reaches(Tried test, LaserSettings line) {
			double most = this.standards.policy().patchTests().fluenceFactor();
			return test.patchTest().settings().isEmpty()
					|| test.of(line).anyMatch((tested) -> line.fluenceJcm2() <= tested.fluenceJcm2() * most + ROUNDING);
		}

		private boolean isReadLate(Tried test) {
			LocalDate read = test.clearOn();
			return read != null
					&& !read.isBefore(made(test).plusDays(this.standards.policy().patchTests().darkeningDays()));
		}

		/** Returns the finding if no test was clear, or none was made at that site. */
		private Finding untested(@Nullable LaserSettings line, boolean anywhere) {
			if (line == null) {
				return Finding.breach(COVERS, "No clear patch test on this body site; test there or give a reason");
			}
			Value[] settings = { Value.constant(line.laser()), Value.number(line.wavelengthNm()),
					Value.constant(line.pulse().unit()) };
			String tested = "%s at %d nm with %s pulses".formatted(Terms.of(line.laser()), line.wavelengthNm(),
					line.pulse().unit().name().toLowerCase(Locale.ROOT));
			return anywhere
					? Finding.breach(COVERS, "No clear patch test of %s; test it or give a reason".formatted(tested))
						.naming(settings)
					: Finding
						.breach(COVERS,
								"The patch test at %d nm was on another body site; test there or give a reason"
									.formatted(line.wavelengthNm()))
						.naming(Value.number(line.wavelengthNm()));
		}

		private Finding old(Tried test) {
			return Finding
				.breach(COVERS,
						"The patch test of %s covered sittings until %s; test again or give a reason"
							.formatted(made(test), covers(test)))
				.naming(Value.day(made(test)), Value.day(covers(test)));
		}

		private Finding weak(List<Tried> tests, LaserSettings line) {
			double most = this.standards.policy().patchTests().fluenceFactor();
			double tested = tests.stream()
				.flatMap((test) -> test.of(line))
				.map(LaserSettings::fluenceJcm2)
				.max(Comparator.naturalOrder())
				.orElseThrow();
			return Finding.breach(COVERS,
					"%s J/cm² at %d nm is more than %s times the %s J/cm² of the patch test; lower the fluence, test it or give a reason"
						.formatted(Range.plain(line.fluenceJcm2()), line.wavelengthNm(), Range.plain(most),
								Range.plain(tested)))
				.naming(Value.number(line.fluenceJcm2()), Value.number(line.wavelengthNm()), Value.number(most),
						Value.number(tested));
		}

		private Finding early(Tried test) {
			int days = this.standards.policy().patchTests().darkeningDays();
			return Finding.breach(DARKENING,
					"This ink can darken: the patch test of %s was not read clear %d days later; read it again or give a reason"
						.formatted(made(test), days))
				.naming(Value.day(made(test)), Value.number(days));
		}

	}

}
