package com.fadeline.web.consents;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.administration.consents.ConsentText;
import com.fadeline.administration.consents.ConsentTexts;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.pages.Form;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;

/** Controller of the pages on which administrators write what clients sign. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/admin/clinics/{clinic}/consent-texts")
@AllowedRoles(value = ADMIN, programs = false)
class ConsentTextPages {

	/** Prefix of the fields of blocks. */
	private static final String BLOCK = "block.";

	private static final String INITIALLED = "initialled";

	private final ConsentTexts register;

	private final ConsentForms forms;

	private final ClinicRegister clinics;

	private final CurrentRequester sender;

	ConsentTextPages(ConsentTexts register, ConsentForms forms, ClinicRegister clinics, CurrentRequester sender) {
		this.register = register;
		this.forms = forms;
		this.clinics = clinics;
		this.sender = sender;
	}

	@GetMapping
	ModelAndView list(@PathVariable ClinicId clinic) {
		return new ModelAndView("admin/consent-texts").addObject("clinic", known(clinic))
			.addObject("texts", this.forms.all(clinic));
	}

	@GetMapping("/{topic}/{language}")
	ModelAndView show(@PathVariable ClinicId clinic, @PathVariable ConsentTopic topic, @PathVariable String language) {
		ConsentText text = text(clinic, topic, language);
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put("version", List.of(String.valueOf(text.version())));
		text.content().blocks().forEach((block, written) -> values.put(BLOCK + block, List.of(written)));
		values.put(INITIALLED, text.content().initialled().stream().map(ConsentBlock::name).toList());
		return page(text, Form.showing(values));
	}

	@PostMapping("/{topic}/{language}")
	ModelAndView write(@PathVariable ClinicId clinic, @PathVariable ConsentTopic topic, @PathVariable String language,
			@RequestParam MultiValueMap<String, String> typed) {
		ConsentText text = text(clinic, topic, language);
		Form form = Form.typed(typed);
		ConsentText written = form.submit(() -> this.register.add(clinic, topic, language, content(form),
				form.count("version"), this.sender.current()));
		return (written == null) ? page(text, form)
				: new ModelAndView("redirect:/admin/clinics/%s/consent-texts?saved".formatted(clinic));
	}

	private static ConsentText.Content content(Form form) {
		Map<ConsentBlock, String> blocks = new EnumMap<>(ConsentBlock.class);
		for (ConsentBlock block : ConsentBlock.values()) {
			String text = form.tried(() -> form.text(BLOCK + block, ConsentTextBody.LONGEST));
			if (text != null) {
				blocks.put(block, text);
			}
		}
		form.tried(() -> form.needed(BLOCK + ConsentBlock.DECLARATION, blocks.get(ConsentBlock.DECLARATION)));
		Set<ConsentBlock> initialled = form.choices(INITIALLED, ConsentBlock.class);
		form.refuseMistakes();
		return new ConsentText.Content(blocks, initialled);
	}

	private ConsentText text(ClinicId clinic, ConsentTopic topic, String language) {
		known(clinic);
		return this.forms.all(clinic)
			.stream()
			.filter((text) -> text.topic() == topic && text.language().equals(language))
			.findFirst()
			.orElseThrow(() -> new NoSuchViewException("consent text in " + language, null));
	}

	private Clinic known(ClinicId clinic) {
		return this.clinics.clinic(clinic, this.sender.current())
			.orElseThrow(() -> new NoSuchViewException("clinic " + clinic, null));
	}

	private ModelAndView page(ConsentText text, Form form) {
		ModelAndView page = new ModelAndView("admin/consent-text", form.status());
		page.addObject("clinic", known(text.clinicId()));
		page.addObject("text", text);
		page.addObject("blocks", ConsentBlock.values());
		page.addObject("form", form);
		return page;
	}

}
