package com.fadeline.web.course.signing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.administration.consents.ConsentText;
import com.fadeline.administration.staff.Colleague;
import com.fadeline.api.Receipt;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.course.CourseAccess;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.Languages;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the page on which a client signs all consents that are due. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/consents/sign")
@AllowedRoles({ ADMIN, SPECIALIST })
class SigningPages {

	private static final String TOPIC = "topic";

	private static final String EXPLAINED_BY = "explainedBy";

	private static final String SIGNED_BY = "signedBy";

	private static final String STROKES = "strokes";

	/** Prefixes of the fields of a text; topic and block follow. */
	private static final String FILE = "file.";

	private static final String DIGEST = "text.";

	private static final String INITIALS = "initials.";

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_INITIALS = 10;

	private final CourseAccess courses;

	private final DueConsents due;

	private final ConsentSigning signing;

	private final Names names;

	private final Ids ids;

	private final Clock clock;

	SigningPages(CourseAccess courses, DueConsents due, ConsentSigning signing, Names names, Ids ids, Clock clock) {
		this.courses = courses;
		this.due = due;
		this.signing = signing;
		this.names = names;
		this.ids = ids;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(@PathVariable CourseId course, @RequestParam(required = false) @Nullable String language) {
		CourseView view = this.courses.open(course);
		String shown = Objects.requireNonNullElseGet(language, () -> LocaleContextHolder.getLocale().getLanguage());
		List<DueConsents.Line> lines = this.due.of(view, shown);
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put("language", List.of(shown));
		values.put(TOPIC,
				lines.stream().filter(DueConsents.Line::isDue).map((line) -> line.text().topic().name()).toList());
		values.put(SIGNED_BY, List.of(this.names.contact(view.clientId()).name()));
		values.put(EXPLAINED_BY, this.names.self().map(OperatorId::toString).stream().toList());
		lines.forEach((line) -> values.put(FILE + line.text().topic(), List.of(this.ids.next().toString())));
		return page(view, lines, Form.showing(values));
	}

	@PostMapping
	ModelAndView sign(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.open(course);
		Form form = Form.typed(typed);
		List<DueConsents.Line> lines = this.due.of(view, form.value("language"));
		Receipt receipt = form.submit(() -> signed(view, lines, form));
		return (receipt != null) ? this.courses.changed(course, receipt, "done.consent.signed")
				: page(view, lines, form);
	}

	/**
	 * Records all that were chosen; those recorded already by a sending before stay as
	 * they are.
	 */
	private Receipt signed(CourseView course, List<DueConsents.Line> lines, Form form) {
		List<Signing> signings = read(course, lines, form);
		Receipt last = new Receipt(course.courseId().value(), course.sequence(), false, List.of());
		for (Signing each : signings) {
			if (!ConsentSigning.isSigned(course, each.fileId())) {
				last = this.signing.sign(course, each, Precondition.NONE);
			}
		}
		return last;
	}

	private List<Signing> read(CourseView course, List<DueConsents.Line> lines, Form form) {
		Set<ConsentTopic> topics = form.choices(TOPIC, ConsentTopic.class);
		form.tried(() -> form.needed(TOPIC, topics.isEmpty() ? null : topics));
		Signing.@Nullable Signed signed = signed(course, form);
		List<Signing> signings = new ArrayList<>();
		for (DueConsents.Line line : lines) {
			ConsentText text = line.text();
			if (topics.contains(text.topic())) {
				Map<ConsentBlock, String> initials = initials(text, form);
				String digest = DIGEST + text.topic();
				if (!form.value(digest).equals(line.digest())) {
					form.tried(() -> {
						throw form.mistake(digest, "consentText");
					});
				}
				FileId file = new FileId(form.needed(FILE + text.topic(), form.id(FILE + text.topic())));
				if (signed != null) {
					signings.add(new Signing(file, text, initials, signed));
				}
			}
		}
		form.refuseMistakes();
		return signings;
	}

	private Signing.@Nullable Signed signed(CourseView course, Form form) {
		String name = form.tried(() -> form.needed(SIGNED_BY, form.text(SIGNED_BY, LONGEST_NAME)));
		Colleague explainer = form.tried(() -> form.needed(EXPLAINED_BY, explainer(course, form)));
		Strokes strokes = form.tried(() -> strokes(form));
		return (name == null || explainer == null || strokes == null) ? null
				: new Signing.Signed(name, explainer.operatorId(), explainer.name(), strokes, this.clock.instant());
	}

	private static Strokes strokes(Form form) {
		@Nullable Strokes drawn = Strokes.read(form.value(STROKES));
		if (drawn == null) {
			throw form.mistake(STROKES, "signature");
		}
		return drawn;
	}

	private @Nullable Colleague explainer(CourseView course, Form form) {
		return this.names.working(course.clinicId())
			.stream()
			.filter((colleague) -> colleague.operatorId().toString().equals(form.value(EXPLAINED_BY)))
			.findFirst()
			.orElse(null);
	}

	private static Map<ConsentBlock, String> initials(ConsentText text, Form form) {
		Map<ConsentBlock, String> initials = new EnumMap<>(ConsentBlock.class);
		for (ConsentBlock block : text.content().initialled()) {
			String field = INITIALS + text.topic() + "." + block;
			String typed = form.tried(() -> form.needed(field, form.text(field, LONGEST_INITIALS)));
			if (typed != null) {
				initials.put(block, typed);
			}
		}
		return initials;
	}

	private ModelAndView page(CourseView course, List<DueConsents.Line> lines, Form form) {
		ModelAndView page = this.courses.page("course/signing/sign", course, form);
		page.addObject("lines", lines);
		page.addObject("colleagues", this.names.working(course.clinicId()));
		page.addObject("languages", Languages.ALL.stream().map(Locale::toLanguageTag).toList());
		return page;
	}

}
