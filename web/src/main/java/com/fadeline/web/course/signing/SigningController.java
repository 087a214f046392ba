package com.fadeline.web.course.signing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.api.Receipt;
import com.fadeline.api.Role;
import com.fadeline.api.course.PreparationCommand.ExplainConsent;
import com.fadeline.api.course.PreparationCommand.SignConsents;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.names.Names;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Controller that lists what can be signed and records what a client signed. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/courses/{course}/consents")
@Tag(name = "Consents")
class SigningController {

	private final QueryClient views;

	private final CommandClient commands;

	private final DueConsents due;

	private final ConsentSigning signing;

	private final Names names;

	private final CurrentRequester sender;

	private final Clock clock;

	SigningController(QueryClient views, CommandClient commands, DueConsents due, ConsentSigning signing, Names names,
			CurrentRequester sender, Clock clock) {
		this.views = views;
		this.commands = commands;
		this.due = due;
		this.signing = signing;
		this.names = names;
		this.sender = sender;
		this.clock = clock;
	}

	@GetMapping("/texts")
	@AllowedRoles(sending = FindCourse.class)
	@Operation(summary = "List the texts to sign",
			description = "The text of each topic in a language, with its digest and why it is due. `reason` is null if it is not due.")
	Texts listTextsToSign(@PathVariable CourseId course, @RequestParam(defaultValue = "en") String language) {
		return new Texts(this.due.of(find(course), language).stream().map(Text::of).toList());
	}

	@PostMapping("/signed")
	@AllowedRoles(sending = SignConsents.class)
	@Operation(summary = "Sign consents",
			description = "Makes a PDF/A of each consent of one form, then records all of them or none. "
					+ "A client signs only what is due, without `explainedBy`; a consent to treatment then counts once a specialist has explained it.")
	ResponseEntity<Responses.Created> signConsents(@PathVariable CourseId course, @Valid @RequestBody SigningBody body,
			Precondition precondition) {
		CourseView found = find(course);
		Receipt receipt = this.signing
			.sign(found, signings(found, body), precondition, () -> new ResponseStatusException(HttpStatus.CONFLICT,
					"A document with this id is stored, but not on record; read the course again, and sign under a new id if it is not there"));
		return Responses.created(receipt, "/courses/{course}/consents/signed/{file}", course,
				body.consents().getFirst().documentId());
	}

	@PostMapping("/signed/{file}/explanation")
	@AllowedRoles(sending = ExplainConsent.class)
	@Operation(summary = "Record the talk about a consent",
			description = "For a consent to treatment that the client signed at home: from then on it counts.")
	ResponseEntity<Void> explainConsent(@PathVariable CourseId course, @PathVariable FileId file,
			@Valid @RequestBody ExplanationBody body, Precondition precondition) {
		specialist(find(course), body.explainedBy());
		return Responses.done(this.commands
			.send(new ExplainConsent(course, file, body.explainedBy(), body.explainedAt()), precondition));
	}

	private List<Signing> signings(CourseView course, SigningBody body) {
		List<FieldMistake> mistakes = new ArrayList<>();
		boolean atHome = this.sender.current().role() == Role.CLIENT;
		@Nullable OperatorId explainedBy = body.explainedBy();
		if (explainedBy == null && !atHome) {
			mistakes.add(new FieldMistake("explainedBy", "is missing; name the specialist who explained it"));
		}
		if (explainedBy != null && atHome) {
			throw new MalformedRequestException("explainedBy", "is recorded by the clinic; leave it out");
		}
		@Nullable String explainer = (explainedBy == null) ? null : specialist(course, explainedBy);
		@Nullable Strokes strokes = Strokes.of(body.strokes());
		if (strokes == null) {
			mistakes.add(new FieldMistake("strokes", "is no signature; send 8 to 6000 points in a field of %d by %d"
				.formatted(Strokes.WIDTH, Strokes.HEIGHT)));
		}
		List<DueConsents.Line> lines = this.due.of(course, body.language());
		for (int i = 0; i < body.consents().size(); i++) {
			SigningBody.Part part = body.consents().get(i);
			DueConsents.Line line = line(lines, part.topic());
			String field = "consents[%d].".formatted(i);
			if (!part.textSha256().equals(line.digest())) {
				mistakes.add(new FieldMistake(field + "textSha256",
						"is not the digest of the text in effect, %s; show that text and have it signed"
							.formatted(line.text().formVersion())));
			}
			if (atHome && !line.isDue() && !ConsentSigning.isSigned(course, part.documentId())) {
				mistakes.add(new FieldMistake(field + "topic", "%s is not due".formatted(part.topic())));
			}
			if (!initials(part).keySet().containsAll(line.text().content().initialled())) {
				mistakes.add(new FieldMistake(field + "initials",
						"lack a block; give initials for %s".formatted(line.text().content().initialled())));
			}
		}
		if (strokes == null || !mistakes.isEmpty()) {
			throw new MalformedRequestException(mistakes);
		}
		Signing.Signed signed = new Signing.Signed(body.signedBy(), explainedBy, explainer, strokes,
				this.clock.instant());
		return body.consents()
			.stream()
			.map((part) -> new Signing(part.documentId(), line(lines, part.topic()).text(), initials(part), signed))
			.toList();
	}

	private static DueConsents.Line line(List<DueConsents.Line> lines, ConsentTopic topic) {
		return lines.stream().filter((line) -> line.text().topic() == topic).findFirst().orElseThrow();
	}

	private static Map<ConsentBlock, String> initials(SigningBody.Part part) {
		Map<ConsentBlock, String> initials = new EnumMap<>(ConsentBlock.class);
		initials.putAll(Objects.requireNonNullElse(part.initials(), Map.of()));
		return initials;
	}

	/** Returns the name of a present or former specialist of the clinic. */
	private String specialist(CourseView course, OperatorId id) {
		String name = this.names.operators(course.clinicId()).get(id);
		if (name == null) {
			throw new MalformedRequestException("explainedBy", "is no specialist of the clinic");
		}
		return name;
	}

	private CourseView find(CourseId course) {
		return this.views.find(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
	}

	/** Response body of the texts to sign. */
	record Texts(List<Text> texts) {
	}

	/**
	 * Response body of a text that can be signed.
	 *
	 * @param textSha256 digest of the text, in lower-case hexadecimal digits
	 * @param initialled the blocks that the client marks with initials
	 * @param reason why it is due; null if it is not
	 */
	record Text(ConsentTopic topic, String language, String formVersion, Map<ConsentBlock, String> blocks,
			Set<ConsentBlock> initialled, String textSha256, DueConsents.@Nullable SigningReason reason) {

		static Text of(DueConsents.Line line) {
			return new Text(line.text().topic(), line.text().language(), line.text().formVersion(),
					line.text().content().blocks(), line.text().content().initialled(), line.digest(), line.reason());
		}

	}

}
