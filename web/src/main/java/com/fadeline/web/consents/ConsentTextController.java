package com.fadeline.web.consents;

import java.util.List;

import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.administration.consents.ConsentText;
import com.fadeline.administration.consents.ConsentTexts;
import com.fadeline.api.Receipt;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the texts that the clients of a clinic sign. */
@RestController
@RequestMapping("/api/clinics/{clinic}/consent-texts")
@Tag(name = "Clinics")
class ConsentTextController {

	private final ConsentTexts register;

	private final ConsentForms forms;

	private final ClinicRegister clinics;

	private final CurrentRequester sender;

	ConsentTextController(ConsentTexts register, ConsentForms forms, ClinicRegister clinics, CurrentRequester sender) {
		this.register = register;
		this.forms = forms;
		this.clinics = clinics;
		this.sender = sender;
	}

	@GetMapping
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	@Operation(summary = "List the consent texts of a clinic",
			description = "The version in effect of each topic and language. Version 0 is the built-in draft: have it checked by a lawyer.")
	Texts listConsentTexts(@PathVariable ClinicId clinic) {
		if (this.clinics.clinic(clinic, this.sender.current()).isEmpty()) {
			throw new NoSuchViewException("clinic " + clinic, null);
		}
		return new Texts(this.forms.all(clinic).stream().map(ConsentTextView::of).toList());
	}

	@PostMapping
	@AllowedRoles(ADMIN)
	@Operation(summary = "Add a version of a consent text",
			description = "Takes effect at once. Versions never change; sending the latest again changes nothing. Needs the block DECLARATION.")
	ResponseEntity<Responses.Created> addConsentText(@PathVariable ClinicId clinic,
			@Valid @RequestBody ConsentTextBody body, Precondition precondition) {
		ConsentText.Content content = body.content();
		if (!content.blocks().containsKey(ConsentBlock.DECLARATION)) {
			throw new MalformedRequestException(List.of(new FieldMistake("blocks.DECLARATION",
					"is missing; write what the client agrees to", "mistake.missing", List.of())));
		}
		ConsentText text = this.register.add(clinic, body.topic(), body.language(), content,
				precondition.expectedSequence(), this.sender.current());
		return Responses.created(new Receipt(clinic.value(), text.version(), false, List.of()),
				"/clinics/{clinic}/consent-texts", clinic);
	}

	/** Response body of the texts in effect. */
	record Texts(List<ConsentTextView> texts) {
	}

}
