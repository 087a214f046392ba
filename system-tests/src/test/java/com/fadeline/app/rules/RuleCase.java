package com.fadeline.app.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row in the table of clinical cases: what is on record of a prepared client, what is
 * done on {@link #TODAY}, and which findings that has.
 *
 * @param name what is special about it
 * @param pigment that of the course
 * @param phototype that of the course
 * @param given what is on record already
 * @param done what is done
 * @param findings the findings that are expected, each a rule and a severity
 * @param elsewhere the findings where the given facts are those of another course of the
 * client
 */
record RuleCase(String name, String pigment, String phototype, List<Request> given, Request done, List<String> findings,
		List<String> elsewhere) {

	/** The day on which it is done. */
	static final LocalDate TODAY = LocalDate.of(2025, 5, 6);

	private static final Pattern DAY = Pattern.compile("\\{([+-]\\d+)}");

	private static final String WHEN_AND_WHO = """
			'performedAt': '{+0}T10:00:00Z', 'operatorId': '0190d5f0-0000-7000-8000-00000000000b'""";

	private static final String EYEWEAR = """
			'eyewear': {'opticalDensity': 7, 'coversNm': [{'from': 500, 'to': 1080}]}""";

	/**
	 * A request to a course.
	 *
	 * @param part path behind that of the course; {@code $id} stands for an id in it and
	 * in the body
	 * @param body JSON with apostrophes for quotes and days as distances from today in
	 * braces
	 */
	record Request(String part, String body) {

		Request {
			body = DAY.matcher(body)
				.replaceAll((day) -> Matcher.quoteReplacement(TODAY.plusDays(Long.parseLong(day.group(1))).toString()));
		}

	}

	private RuleCase elsewhere(String... others) {
		return new RuleCase(this.name, this.pigment, this.phototype, this.given, this.done, this.findings,
				List.of(others));
	}

	boolean isTreatment() {
		return this.done.part().endsWith("-sittings") || this.done.part().endsWith("-sessions");
	}

	boolean isBooking() {
		return this.done.part().equals("/sittings");
	}

	@Override
	public String toString() {
		return this.name;
	}

	static Stream<RuleCase> all() {
		return Stream.of(intervals(), zones(), screening(), patchTests(), dose(), reactions(), ends())
			.flatMap((cases) -> cases);
	}

	private static Stream<RuleCase> intervals() {
		return Stream.of(prepared("nothing is in the way").does(laser()),
				prepared("the zone was treated five days ago").after(laserOn(-5, "CROWN"))
					.does(laser(), "interval.floor BREACH"),
				prepared("the zone was treated thirty days ago").after(laserOn(-30, "CROWN"))
					.does(laser(), "interval.recommended CAUTION"),
				prepared("another zone was treated five days ago").after(laserOn(-5, "SCAR")).does(laser()),
				prepared("a sitting is booked too early").after(laserOn(-5, "CROWN"))
					.does(booking("{+5}"), "interval.floor BREACH", "diary.past CAUTION"),
				prepared("the operator has another sitting at that minute").after(laserOn(0, "SCAR"))
					.does(laser(), "operator.twice CAUTION"),
				prepared("a sitting of before the course").does(laserOn(-121, "CROWN"), "time.beforeCourse INVALID",
						"consent.treatment BREACH", "screening.missing BREACH", "patchTest.missing BREACH"),
				prepared("the client signed on the day of the sitting").does(laserOn(-119, "CROWN"),
						"consent.sameDay CAUTION", "patchTest.missing BREACH"));
	}

	private static Stream<RuleCase> zones() {
		return Stream.of(
				prepared("the zone was spelled otherwise").after(laserOn(-5, " crown "))
					.does(laserOn(0, "Wirbel"), "interval.floor BREACH"),
				prepared("a zone outside the course was treated").after(laserOn(-5, "left of the parting"))
					.does(laser(), "interval.floor BREACH"));
	}

	private static Stream<RuleCase> screening() {
		return Stream.of(
				prepared("the client is pregnant").after(answer("'item': 'PREGNANT_OR_BREAST_FEEDING'"))
					.does(laser(), "screening.blocked BREACH"),
				prepared("a mole is in the field").after(answer("'item': 'MOLES_IN_FIELD'"))
					.does(laser(), "screening.blocked BREACH"),
				prepared("isotretinoin before laser").after(answer("'item': 'ORAL_ISOTRETINOIN'"))
					.does(laser(), "screening.clearance BREACH"),
				prepared("isotretinoin before saline").after(answer("'item': 'ORAL_ISOTRETINOIN'"))
					.does(saline(""), "screening.blocked BREACH"),
				prepared("a doctor without a letter").after(answer("'item': 'DIABETES', 'clearedBy': 'Dr. Roth'"))
					.does(laser(), "screening.clearance BREACH"),
				prepared("a doctor's letter").after(answer("""
						'item': 'DIABETES', 'clearedBy': 'Dr. Roth', 'letterDate': '{-3}', 'letterExpiry': '{+30}'"""))
					.does(laser()),
				prepared("a doctor's letter that has expired").after(answer("""
						'item': 'DIABETES', 'clearedBy': 'Dr. Roth', 'letterDate': '{-30}', 'letterExpiry': '{-1}'"""))
					.does(laser(), "screening.clearance BREACH"));
	}

	private static Stream<RuleCase> patchTests() {
		return Stream.of(
				prepared("the patch test tried less").does(laser(line(1064, 3.2, 4, "")), "patchTest.covers BREACH"),
				prepared("the patch test tried another wavelength").does(laser(line(532, 1.5, 4, "")),
						"patchTest.covers BREACH", "settings.ink CAUTION"),
				prepared("the patch test reacted").tested("REACTED", 2).does(laser(), "patchTest.reacted BREACH"),
				prepared("ink that can darken was read after two days").pigment("IRON_OXIDE")
					.tested("CLEAR", 2)
					.does(laser(), "patchTest.darkening BREACH"));
	}

	private static Stream<RuleCase> dose() {
		Request last = laserOn(-60, "CROWN");
		return Stream.of(
				prepared("the fluence jumps").after(last)
					.does(laser(line(1064, 3.2, 4, "")), "settings.fluenceJump BREACH"),
				prepared("a larger spot at the same fluence").after(last)
					.does(laser(line(1064, 2.5, 5, "")), "settings.spotJump CAUTION"),
				prepared("much energy in a pulse that nobody stated").does(laser(line(1064, 3, 10, "")),
						"settings.energy CAUTION"),
				prepared("an energy that is not fluence times area").does(laser(line(1064, 2.5, 4, "'energyMj': 900")),
						"settings.energy INVALID"),
				prepared("a wavelength that the laser does not make").does(laser(line(755, 2.5, 4, "")),
						"patchTest.covers BREACH", "settings.wavelength CAUTION"),
				prepared("more pulses than the area has room for").does(
						laser(line(1064, 2.5, 4, "'pulses': 1000, 'passes': 1"), "'areaCm2': 20, " + EYEWEAR),
						"settings.coverage CAUTION"),
				prepared("green light on dark skin").phototype("V")
					.does(laser(line(532, 1, 4, "")), "patchTest.covers BREACH", "settings.ink CAUTION",
							"settings.phototypeCap BREACH"),
				prepared("no eyewear").does(laser(line(1064, 2.5, 4, ""), ""), "eyewear.missing BREACH"),
				prepared("eyewear for another wavelength").does(laser(line(1064, 2.5, 4, ""), """
						'eyewear': {'opticalDensity': 7, 'coversNm': [{'from': 500, 'to': 550}]}"""),
						"eyewear.covers BREACH"),
				prepared("much anaesthetic").does(laser(line(1064, 2.5, 4, ""), EYEWEAR + """
						, 'anaesthetic': {'product': 'lidocaine', 'percent': 10, 'grams': 30, 'areaCm2': 100,
						                  'bodyWeightKg': 60}"""), "anaesthetic.dose CAUTION"),
				prepared("a saline product that had expired").does(saline("'expiry': '{-1}'"),
						"saline.expired BREACH"));
	}

	private static Stream<RuleCase> reactions() {
		return Stream.of(
				prepared("a raised scar of grade one").after(reaction("HYPERTROPHIC_SCAR", 1))
					.does(laser(), "reaction.kind BREACH"),
				prepared("an open blister of grade two").after(reaction("BLISTER", 2))
					.does(laser(), "reaction.open BREACH"),
				prepared("an open blister of grade one").after(reaction("BLISTER", 1)).does(laser()),
				prepared("a severe burn that has healed").after(reaction("BURN", 3), healed())
					.does(laser(), "reaction.kind BREACH"));
	}

	private static Stream<RuleCase> ends() {
		Request completion = new Request("/complete", "{'outcome': 'TARGET_REACHED'}");
		return Stream.of(
				prepared("the target is not reached").after(fading(60, -1)).does(completion, "outcome.target BREACH"),
				prepared("the target is reached").after(laserOn(-60, "CROWN"), fading(96, -1))
					.does(completion)
					.elsewhere("outcome.target BREACH"));
	}

	private static Draft prepared(String name) {
		return new Draft(name, "CARBON", "II", List.of(), List.of()).tested("CLEAR", 7);
	}

	private record Draft(String name, String pigment, String phototype, List<Request> test, List<Request> given) {

		Draft pigment(String other) {
			return new Draft(this.name, other, this.phototype, this.test, this.given);
		}

		Draft phototype(String other) {
			return new Draft(this.name, this.pigment, other, this.test, this.given);
		}

		/** The patch test of the preparation, and how many days later it was read. */
		Draft tested(String outcome, int days) {
			return new Draft(this.name, this.pigment, this.phototype, patchTest(outcome, days), this.given);
		}

		Draft after(Request... facts) {
			return new Draft(this.name, this.pigment, this.phototype, this.test, List.of(facts));
		}

		RuleCase does(Request request, String... findings) {
			List<Request> facts = Stream.concat(this.test.stream(), this.given.stream()).toList();
			return new RuleCase(this.name, this.pigment, this.phototype, facts, request, List.of(findings),
					List.of(findings));
		}

	}

	private static Request laser(String line, String more) {
		return new Request("/laser-sittings", "{%s, 'zones': ['CROWN'], 'settings': [%s]%s}".formatted(WHEN_AND_WHO,
				line, more.isEmpty() ? "" : ", " + more));
	}

	private static Request laser(String line) {
		return laser(line, EYEWEAR);
	}

	private static Request laser() {
		return laser(line(1064, 2.5, 4, ""));
	}

	private static Request laserOn(int day, String zone) {
		return new Request("/laser-sittings",
				laser().body()
					.replace(TODAY.toString(), TODAY.plusDays(day).toString())
					.replace("'CROWN'", "'%s'".formatted(zone)));
	}

	private static String line(int wavelength, double fluence, double spot, String more) {
		return """
				{'laser': 'ND_YAG', 'wavelengthNm': %d, 'fluenceJcm2': %s, 'spotMm': %s,
				 'pulse': {'value': 10, 'unit': 'NS'}%s}""".formatted(wavelength, fluence, spot,
				more.isEmpty() ? "" : ", " + more);
	}

	private static Request saline(String more) {
		return new Request("/saline-sessions", "{%s, 'zones': ['CROWN'], 'solution': 'SALINE', 'areaCm2': 20%s}"
			.formatted(WHEN_AND_WHO, more.isEmpty() ? "" : ", " + more));
	}

	private static Request booking(String day) {
		return new Request("/sittings", """
				{'method': 'LASER', 'zones': ['CROWN'], 'startsAt': '%sT10:00:00Z', 'duration': 'PT45M',
				 'operatorId': '0190d5f0-0000-7000-8000-00000000000c'}""".formatted(day));
	}

	private static Request answer(String answer) {
		return new Request("/screenings",
				"{'answeredAt': '{+0}T09:00:00Z', 'answers': [{'present': true, %s}]}".formatted(answer));
	}

	private static List<Request> patchTest(String outcome, int days) {
		return List.of(new Request("/patch-tests", """
				{'id': '$id', 'performedAt': '{-115}T10:00:00Z', 'zones': ['CROWN'], 'settings': [%s]}"""
			.formatted(line(1064, 2.5, 4, ""))), new Request("/patch-tests/$id/reading", """
					{'readAt': '{-%d}T10:00:00Z', 'outcome': '%s'}""".formatted(115 - days, outcome)));
	}

	private static Request reaction(String kind, int grade) {
		return new Request("/reactions", """
				{'id': '$id', 'kind': '%s', 'grade': %d, 'onsetAt': '{-40}T10:00:00Z'}""".formatted(kind, grade));
	}

	private static Request healed() {
		return new Request("/reactions/$id/resolve", "{'resolvedAt': '{-20}T10:00:00Z'}");
	}

	private static Request fading(int percent, int day) {
		return new Request("/fadings", """
				{'observedAt': '{%d}T10:00:00Z', 'percent': %d, 'observer': 'SPECIALIST', 'scale': 'PHOTO'}"""
			.formatted(day, percent));
	}

}
