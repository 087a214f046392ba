package com.fadeline.web.course.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fadeline.administration.staff.Colleague;
import com.fadeline.api.Receipt;
import com.fadeline.api.course.PreparationCommand.ExplainConsent;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.TreatmentFields;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/**
 * Controller of the pages of what a client signed: the list, each document, its check,
 * and the talk about what was signed at home.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/consents/signed")
@AllowedRoles({ ADMIN, SPECIALIST })
class SignedConsentPages {

	private static final String EXPLAINED_BY = "explainedBy";

	private static final String EXPLAINED_AT = "explainedAt";

	private final CourseForms courses;

	private final ConsentSigning signing;

	private final SigningForm forms;

	private final CommandClient commands;

	private final Names names;

	private final MessageFormatter say;

	private final Clock clock;

	SignedConsentPages(CourseForms courses, ConsentSigning signing, SigningForm forms, CommandClient commands,
			Names names, MessageFormatter say, Clock clock) {
		this.courses = courses;
		this.signing = signing;
		this.forms = forms;
		this.commands = commands;
		this.names = names;
		this.say = say;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView list(@PathVariable CourseId course, @RequestParam(required = false) @Nullable FileId check,
			@RequestParam(required = false) @Nullable Long after) {
		CourseView view = this.courses.find(course, after);
		Map<String, @Nullable Object> typed = new LinkedHashMap<>();
		typed.put(EXPLAINED_BY, this.names.self().orElse(null));
		typed.put(EXPLAINED_AT, this.say.field(this.clock.instant(), view.clinicId()));
		return page(view, Form.showing(Form.values(typed)), check);
	}

	/** Records the talk about what was signed at home. */
	@PostMapping("/{file}/explanation")
	ModelAndView explain(@PathVariable CourseId course, @PathVariable FileId file,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.find(course, null);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.commands.send(explanation(view, file, form)));
		return (receipt != null)
				? SavedRedirect.at("/courses/%s/consents/signed?after=%d&saved".formatted(course, receipt.sequence()),
						this.say.of("signed.talked"))
				: page(view, form, null);
	}

	private ExplainConsent explanation(CourseView course, FileId file, Form form) {
		Colleague by = form
			.tried(() -> form.needed(EXPLAINED_BY, this.forms.colleague(course, form.value(EXPLAINED_BY))));
		Instant at = TreatmentFields.moment(form, EXPLAINED_AT, this.say.timeZone(course.clinicId()));
		form.refuseMistakes();
		return new ExplainConsent(course.courseId(), file, form.needed(EXPLAINED_BY, by).operatorId(),
				form.needed(EXPLAINED_AT, at));
	}

	private ModelAndView page(CourseView view, Form form, @Nullable FileId check) {
		ModelAndView page = this.courses.page("course/signing/signed", view, form);
		page.addObject("signed", view.consents().stream().filter((one) -> one.signature() != null).toList());
		page.addObject("operators", this.names.operators(view.clinicId()));
		page.addObject("colleagues", this.names.working(view.clinicId()));
		page.addObject("checked", check);
		page.addObject("intact", check != null && this.signing.isIntact(view, check));
		return page;
	}

	@GetMapping("/{file}")
	ResponseEntity<byte[]> open(@PathVariable CourseId course, @PathVariable FileId file) {
		return pdf(this.signing.read(this.courses.find(course, null), file));
	}

	/** Returns a document that no browser keeps. */
	static ResponseEntity<byte[]> pdf(byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"consent.pdf\"")
			.body(bytes);
	}

}
