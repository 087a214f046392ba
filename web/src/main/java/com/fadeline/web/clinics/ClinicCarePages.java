package com.fadeline.web.clinics;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import com.fadeline.administration.clinics.CareTopic;
import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.Languages;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;

/**
 * Controller of the page on which administrators write what clients read before and after
 * a sitting, in each language.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/admin/clinics/{clinic}/care")
@AllowedRoles(value = ADMIN, programs = false)
class ClinicCarePages {

	/** Prefix of the fields; language and topic follow. */
	private static final String CARE = "care.";

	private final ClinicRegister register;

	private final CurrentRequester sender;

	private final MessageFormatter say;

	private final MessageSource messages;

	ClinicCarePages(ClinicRegister register, CurrentRequester sender, MessageFormatter say, MessageSource messages) {
		this.messages = messages;
		this.register = register;
		this.sender = sender;
		this.say = say;
	}

	@GetMapping
	ModelAndView show(@PathVariable ClinicId clinic) {
		Clinic known = known(clinic);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("version", known.version());
		known.details()
			.care()
			.forEach((language, texts) -> texts.forEach((topic, text) -> values.put(field(language, topic), text)));
		return page(known, Form.showing(Form.values(values)));
	}

	@PostMapping
	ModelAndView change(@PathVariable ClinicId clinic, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Clinic known = known(clinic);
		Clinic changed = form
			.submit(() -> this.register.change(clinic, known.details().withCare(read(form, known.details().care())),
					form.count("version"), this.sender.current()));
		return (changed != null) ? new ModelAndView("redirect:/admin/clinics/%s/care?saved".formatted(clinic))
				: page(known, form);
	}

	/** Returns the typed texts, and those in languages that the page does not show. */
	private static Map<String, Map<CareTopic, String>> read(Form form, Map<String, Map<CareTopic, String>> before) {
		Map<String, Map<CareTopic, String>> texts = new LinkedHashMap<>(before);
		languages().forEach((language) -> {
			Map<CareTopic, String> typed = new EnumMap<>(CareTopic.class);
			for (CareTopic topic : CareTopic.values()) {
				String text = form.tried(() -> form.text(field(language, topic), ClinicBody.LONGEST_TEXT));
				if (text != null) {
					typed.put(topic, text);
				}
			}
			texts.put(language, typed);
		});
		form.refuseMistakes();
		return texts;
	}

	private Clinic known(ClinicId clinic) {
		return this.register.clinic(clinic, this.sender.current())
			.orElseThrow(() -> new NoSuchViewException("clinic " + clinic, null));
	}

	private ModelAndView page(Clinic clinic, Form form) {
		ModelAndView page = new ModelAndView("admin/care", form.status());
		page.addObject("clinic", clinic);
		page.addObject("form", form);
		page.addObject("sections", Languages.ALL.stream().map(this::section).toList());
		return page;
	}

	private Section section(Locale language) {
		return new Section(language,
				Stream.of(CareTopic.values())
					.map((topic) -> new Text(field(language.toLanguageTag(), topic), this.say.of("careTopic." + topic),
							topic.isPreparation() ? this.say.of("care.notBuiltIn")
									: this.say.of("care.builtIn", builtIn(topic, language))))
					.toList());
	}

	private String builtIn(CareTopic topic, Locale language) {
		String date = this.messages.getMessage("care.date", null, language);
		return this.messages.getMessage("CareKind." + topic, new Object[] { date, date }, language);
	}

	private static List<String> languages() {
		return Languages.ALL.stream().map(Locale::toLanguageTag).toList();
	}

	private static String field(String language, CareTopic topic) {
		return CARE + language + "." + topic;
	}

	/** View model of the texts in one language. */
	record Section(Locale language, List<Text> texts) {

		/** Returns the name of the language in a language. */
		public String name(Locale in) {
			return this.language.getDisplayLanguage(in);
		}

		/** Returns whether any of its texts was written or has a mistake. */
		public boolean isOpen(Form form) {
			return this.texts.stream()
				.anyMatch((text) -> !form.value(text.field()).isEmpty() || form.mistake(text.field()) != null);
		}

	}

	/** View model of one text: its field, label, and what clients read without it. */
	record Text(String field, String label, String hint) {
	}

}
