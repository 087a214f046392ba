package com.fadeline.web.course.correction;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.EarlierSittingsCommand.RetractEarlierSittings;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.LifecycleCommand.RetractExtension;
import com.fadeline.api.course.LifecycleCommand.RetractZone;
import com.fadeline.api.course.PreparationCommand.RetractPatchTest;
import com.fadeline.api.course.PreparationCommand.RetractScreening;
import com.fadeline.api.course.PreparationCommand.VoidConsent;
import com.fadeline.api.course.ReactionCommand.RetractReaction;
import com.fadeline.api.course.ReactionCommand.RetractReactionEntry;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionEntry;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.PatchTestView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.course.TreatmentWords;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Table of what can be withdrawn from the record of a course, by the address of its page.
 */
@Component
@ConditionalOnWebApplication
class Mistakes {

	private final CourseLabels words;

	private final MessageFormatter say;

	private final TreatmentWords treatments;

	private final Map<String, BiFunction<CourseView, Address, Mistake>> kinds = Map.ofEntries(
			Map.entry("sittings/{sitting}", this::sitting), Map.entry("fadings/{fading}", this::fading),
			Map.entry("reactions/{reaction}", this::reaction),
			Map.entry("reactions/{reaction}/entries/{part}/{moment}", this::reactionEntry),
			Map.entry("patch-tests/{patchTest}", this::patchTest),
			Map.entry("patch-tests/{patchTest}/reading", this::reading),
			Map.entry("earlier-sittings/{earlier}", this::earlier),
			Map.entry("earlier-sittings/{earlier}/sittings/{place}", this::earlierSitting),
			Map.entry("screenings/{answeredAt}", this::screening),
			Map.entry("extensions/{maxSittings}", this::extension), Map.entry("zones/{zone}", this::zone),
			Map.entry("consents/{consent}", this::consent));

	Mistakes(CourseLabels words, TreatmentWords treatments, MessageFormatter say) {
		this.words = words;
		this.treatments = treatments;
		this.say = say;
	}

	/** Returns what is to be withdrawn; what the course has not is a missing view. */
	Mistake find(CourseView course, Address address) {
		return RecordLookup.found(address.toString(), Optional.ofNullable(this.kinds.get(address.kind())))
			.apply(course, address);
	}

	private Mistake sitting(CourseView course, Address address) {
		SittingView sitting = address.first("sitting",
				course.sittings().stream().filter((each) -> each.treatment() != null), SittingView::sittingId);
		return new Mistake(this.say.of("record.retract.title", Objects.requireNonNullElse(sitting.number(), "")),
				this.words.sitting(sitting, course.clinicId()), this.say.of("record.retract.booking"),
				(reason) -> new RetractSitting(course.courseId(), sitting.sittingId(), reason));
	}

	private Mistake fading(CourseView course, Address address) {
		Fading fading = address.first("fading", course.fadings().stream().map(FadingView::fading), Fading::fadingId);
		return new Mistake(this.say.of("course.fading.retract"), this.words.fading(fading, course.clinicId()),
				(reason) -> new RetractFading(course.courseId(), fading.fadingId(), reason));
	}

	private Mistake reaction(CourseView course, Address address) {
		Reaction reaction = address.first("reaction", course.reactions().stream().map(ReactionView::reaction),
				Reaction::reactionId);
		return new Mistake(this.say.of("course.reaction.retract"), this.words.reaction(reaction, course.clinicId()),
				(reason) -> new RetractReaction(course.courseId(), reaction.reactionId(), reason));
	}

	/** Of several of a kind at a time, the last is the one that is meant. */
	private Mistake reactionEntry(CourseView course, Address address) {
		ReactionView view = address.first("reaction", course.reactions().stream(),
				(each) -> each.reaction().reactionId());
		ReactionEntry entry = address.first("moment",
				view.entries().stream().filter((each) -> each.kind().name().equals(address.values().get("part"))),
				ReactionEntry::moment);
		return new Mistake(this.say.of("course.reaction.entry.retract." + entry.kind()),
				this.words.joined(this.words.entry(entry, course.clinicId()),
						this.words.reaction(view.reaction(), course.clinicId())),
				this.say.of("course.reaction.entry.retract.before." + entry.kind()),
				(reason) -> new RetractReactionEntry(course.courseId(), view.reaction().reactionId(), entry, reason));
	}

	private Mistake patchTest(CourseView course, Address address) {
		PatchTest test = tested(course, address).patchTest();
		return new Mistake(this.say.of("course.test.retract"),
				this.words.joined(this.say.day(test.performedAt(), course.clinicId()), this.say.zones(test.zones())),
				(reason) -> new RetractPatchTest(course.courseId(), test.patchTestId(), null, reason));
	}

	/** The latest reading is the one in effect. */
	private Mistake reading(CourseView course, Address address) {
		PatchTestView test = tested(course, address);
		PatchTest.Reading reading = RecordLookup.found(address.toString(), Optional.ofNullable(test.reading()));
		PatchTestId id = test.patchTest().patchTestId();
		Instant readAt = reading.readAt();
		return new Mistake(this.say.of("course.test.reading.retract"),
				this.words.joined(this.say.day(readAt, course.clinicId()), this.say.name(reading.outcome())),
				(reason) -> new RetractPatchTest(course.courseId(), id, readAt, reason));
	}

	private static PatchTestView tested(CourseView course, Address address) {
		return address.first("patchTest", course.patchTests().stream(), (test) -> test.patchTest().patchTestId());
	}

	/** Of several that were answered at a time, the last is the one that is meant. */
	private Mistake screening(CourseView course, Address address) {
		Screening screening = address.first("answeredAt", course.screenings().reversed().stream(),
				Screening::answeredAt);
		return new Mistake(this.say.of("course.screening.retract"),
				this.words.joined(this.say.day(screening.answeredAt(), course.clinicId()),
						this.words.present(screening)),
				this.say.of("course.screening.retract.before"),
				(reason) -> new RetractScreening(course.courseId(), screening.answeredAt(), reason));
	}

	private Mistake consent(CourseView course, Address address) {
		Consent consent = address.first("consent",
				course.consents().stream().filter(ConsentView::stands).map(ConsentView::consent), Consent::key);
		return new Mistake(this.say.of("course.consent.void"),
				this.say.of("course.consent", this.say.name(consent.kind()),
						this.say.day(consent.signedAt(), course.clinicId()), consent.formVersion()),
				this.say.of("course.consent.void.means"),
				(reason) -> new VoidConsent(course.courseId(), consent, reason));
	}

	/** The extension in effect is the one that set the limit. */
	private Mistake extension(CourseView course, Address address) {
		int limit = address.first("maxSittings", Stream.of(course.plan().max()), (max) -> max);
		return new Mistake(this.say.of("course.extend.retract"), this.say.of("course.extend.retract.what", limit),
				this.say.of("course.extend.retract.before"),
				(reason) -> new RetractExtension(course.courseId(), limit, reason));
	}

	private Mistake zone(CourseView course, Address address) {
		String zone = address.first("zone", course.zones().stream(), (each) -> each);
		return new Mistake(this.say.of("course.zone.retract"), this.say.zone(zone), this.say.of("course.zone.after"),
				(reason) -> new RetractZone(course.courseId(), zone, reason));
	}

	private Mistake earlier(CourseView course, Address address) {
		History history = history(course, address);
		return new Mistake(this.say.of("earlier.retract.title", history.count()),
				this.words.joined(
						this.say.of("course.history.sittings", history.count(), this.say.name(history.method())),
						history.source()),
				(reason) -> new RetractEarlierSittings(course.courseId(), history.id(), null, reason));
	}

	private Mistake earlierSitting(CourseView course, Address address) {
		History history = history(course, address);
		PastSitting sitting = address.first("place", history.sittings().stream(),
				(past) -> Objects.requireNonNullElse(past.place(), ""));
		return new Mistake(this.say.of("earlier.retract.title", 1), this.treatments.past(sitting),
				(reason) -> new RetractEarlierSittings(course.courseId(), history.id(), sitting.place(), reason));
	}

	private static History history(CourseView course, Address address) {
		return address.first("earlier", course.histories().stream(), History::id);
	}

	/**
	 * Value object of the address of the page that withdraws a record.
	 *
	 * @param pattern of the address
	 * @param values of the variables of the pattern
	 */
	record Address(String pattern, Map<String, String> values) {

		private static final String BEGIN = "/courses/{course}/";

		private static final String END = "/retract";

		/** Returns what is between the address of the course and the action. */
		String kind() {
			return this.pattern.substring(BEGIN.length(), this.pattern.length() - END.length());
		}

		/** Returns the record that a variable names. */
		<T> T first(String variable, Stream<T> records, Function<T, Object> name) {
			@Nullable String value = this.values.get(variable);
			return RecordLookup.found(variable + " " + value,
					records.filter((record) -> name.apply(record).toString().equals(value)).findFirst());
		}

	}

	/**
	 * View model of the record to withdraw: the title of the page, and the record in
	 * words.
	 *
	 * @param besides what else it means to withdraw it; empty for nothing
	 * @param retraction the command that withdraws it, for a reason
	 */
	record Mistake(String title, String what, String besides, Function<String, CourseCommand> retraction) {

		Mistake(String title, String what, Function<String, CourseCommand> retraction) {
			this(title, what, "", retraction);
		}

	}

}
