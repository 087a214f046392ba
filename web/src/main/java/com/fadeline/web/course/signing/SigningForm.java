package com.fadeline.web.course.signing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.administration.consents.ConsentText;
import com.fadeline.administration.staff.Colleague;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.Languages;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Reader of the form in which a client signs, on the tablet or at home. */
@Component
@ConditionalOnWebApplication
class SigningForm {

	static final String LANGUAGE = "language";

	private static final String TOPIC = "topic";

	private static final String EXPLAINED_BY = "explainedBy";

	private static final String SIGNED_BY = "signedBy";

	private static final String STROKES = "strokes";

	/** Mistake of a form whose documents are stored and not on record. */
	private static final String AGAIN = "signAgain";

	/** Prefixes of the fields of a text; topic and block follow. */
	private static final String FILE = "file.";

	private static final String DIGEST = "text.";

	private static final String INITIALS = "initials.";

	static final int LONGEST_NAME = 200;

	static final int LONGEST_INITIALS = 10;

	private final Names names;

	private final Ids ids;

	private final Clock clock;

	SigningForm(Names names, Ids ids, Clock clock) {
		this.names = names;
		this.ids = ids;
		this.clock = clock;
	}

	/** Returns the form before anything is typed: what is due, with the last initials. */
	Form start(List<DueConsents.Line> lines, String language, String client) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put(LANGUAGE, List.of(language));
		values.put(TOPIC,
				lines.stream().filter(DueConsents.Line::isDue).map((line) -> line.text().topic().name()).toList());
		values.put(SIGNED_BY, List.of(client));
		values.put(EXPLAINED_BY, this.names.self().map(OperatorId::toString).stream().toList());
		for (DueConsents.Line line : lines) {
			String initials = line.initials();
			if (initials != null) {
				line.text()
					.content()
					.initialled()
					.forEach((block) -> values.put(INITIALS + line.text().topic() + "." + block, List.of(initials)));
			}
		}
		return Form.showing(values);
	}

	/**
	 * Returns all that was chosen.
	 * @param atHome whether nobody has explained it yet
	 */
	List<Signing> read(CourseView course, List<DueConsents.Line> lines, Form form, boolean atHome) {
		Set<ConsentTopic> topics = form.choices(TOPIC, ConsentTopic.class);
		form.tried(() -> form.needed(TOPIC, topics.isEmpty() ? null : topics));
		Signing.@Nullable Signed signed = signed(course, form, atHome);
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

	/** Returns that the documents of the form are there, though not on record. */
	static RuntimeException sentBefore(Form form) {
		return form.mistake(STROKES, AGAIN);
	}

	private Signing.@Nullable Signed signed(CourseView course, Form form, boolean atHome) {
		String name = form.tried(() -> form.needed(SIGNED_BY, form.text(SIGNED_BY, LONGEST_NAME)));
		Colleague explainer = atHome ? null
				: form.tried(() -> form.needed(EXPLAINED_BY, colleague(course, form.value(EXPLAINED_BY))));
		Strokes strokes = form.tried(() -> strokes(form));
		if (name == null || strokes == null || (explainer == null && !atHome)) {
			return null;
		}
		return new Signing.Signed(name, (explainer == null) ? null : explainer.operatorId(),
				(explainer == null) ? null : explainer.name(), strokes, this.clock.instant());
	}

	private static Strokes strokes(Form form) {
		@Nullable Strokes drawn = Strokes.read(form.value(STROKES));
		if (drawn == null) {
			throw form.mistake(STROKES, "signature");
		}
		return drawn;
	}

	/** Returns the specialist of the clinic with that id; null if there is none. */
	@Nullable Colleague colleague(CourseView course, String id) {
		return this.names.working(course.clinicId())
			.stream()
			.filter((colleague) -> colleague.operatorId().toString().equals(id))
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

	/**
	 * Adds the texts, the ids of the documents to make, and the languages in which the
	 * texts can be read. Where documents are stored and not on record, new ones are made.
	 */
	ModelAndView fill(ModelAndView page, List<DueConsents.Line> lines, Form form) {
		boolean again = form.mistake(STROKES) instanceof MessageSourceResolvable mistake && mistake.getCodes() != null
				&& List.of(mistake.getCodes()).contains("mistake." + AGAIN);
		Map<ConsentTopic, String> files = new EnumMap<>(ConsentTopic.class);
		lines.forEach((line) -> {
			String typed = form.value(FILE + line.text().topic());
			files.put(line.text().topic(), (again || typed.isEmpty()) ? this.ids.next().toString() : typed);
		});
		page.addObject("lines", lines);
		page.addObject("files", files);
		page.addObject("languages", Languages.ALL.stream().map(Locale::toLanguageTag).toList());
		return page;
	}

}
