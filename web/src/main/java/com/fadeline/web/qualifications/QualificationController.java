package com.fadeline.web.qualifications;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fadeline.administration.qualifications.Qualification;
import com.fadeline.administration.qualifications.QualificationRegister;
import com.fadeline.api.Receipt;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

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

/** Controller of the qualifications of specialists. */
@RestController
@RequestMapping("/api/staff/{staff}/qualifications")
@Tag(name = "Staff")
class QualificationController {

	private final QualificationRegister register;

	private final CurrentRequester sender;

	private final Ids ids;

	QualificationController(QualificationRegister register, CurrentRequester sender, Ids ids) {
		this.register = register;
		this.sender = sender;
		this.ids = ids;
	}

	@GetMapping
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	@Operation(summary = "List the qualifications of a specialist",
			description = "Latest first, withdrawn ones included. Managers read those of their clinics, specialists their own.")
	Qualifications listQualifications(@PathVariable OperatorId staff) {
		return new Qualifications(
				this.register.of(staff, this.sender.current()).stream().map(QualificationView::of).toList());
	}

	@PostMapping
	@AllowedRoles(ADMIN)
	@Operation(summary = "Add a qualification of a specialist",
			description = "The caller may choose the id; sending the same again changes nothing. A qualification is never changed: withdraw one that is wrong.")
	ResponseEntity<Responses.Created> addQualification(@PathVariable OperatorId staff,
			@Valid @RequestBody QualificationBody body) {
		Qualification added = this.register.add(Objects.requireNonNullElseGet(body.id(), this.ids::next), staff,
				body.details(), this.sender.current());
		return Responses.created(new Receipt(added.qualificationId(), 1, false, List.of()),
				"/staff/{staff}/qualifications", staff);
	}

	@PostMapping("/{qualification}/withdraw")
	@AllowedRoles(ADMIN)
	@Operation(summary = "Withdraw a qualification",
			description = "For one that was entered by mistake; it stays in the list, with the reason.")
	ResponseEntity<Void> withdrawQualification(@PathVariable OperatorId staff, @PathVariable UUID qualification,
			@Valid @RequestBody Reason body) {
		this.register.withdraw(qualification, staff, body.reason(), this.sender.current());
		return Responses.done(new Receipt(qualification, 2, false, List.of()));
	}

	/** Response body of the qualifications of a specialist. */
	record Qualifications(List<QualificationView> qualifications) {
	}

	/** Request body of the reason for a withdrawal. */
	record Reason(@NotBlank @Size(max = 1000) String reason) {
	}

}
