package com.fadeline.web.staff;

import java.util.List;
import java.util.UUID;

import com.fadeline.administration.staff.StaffRegister;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;

@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/staff")
@Tag(name = "Staff", description = "Staff accounts, kept by administrators.")
@AllowedRoles(value = ADMIN, programs = false)
class StaffController {

	private final StaffRegister register;

	private final CurrentRequester sender;

	private final Ids ids;

	StaffController(StaffRegister register, CurrentRequester sender, Ids ids) {
		this.register = register;
		this.sender = sender;
		this.ids = ids;
	}

	@GetMapping
	@Operation(summary = "List staff", description = "All accounts except those of clients, by name.")
	Staff listStaff() {
		return new Staff(this.register.staff(this.sender.current()).stream().map(StaffView::of).toList());
	}

	@PostMapping
	@Operation(summary = "Add an account",
			description = "Returns its password, which is not shown again. The caller may choose the id; sending the same again changes nothing and returns no password. The id of a specialist's account is the operator's id.")
	ResponseEntity<MadeAccount> addStaff(@Valid @RequestBody NewStaffBody body) {
		UUID id = (body.id() != null) ? body.id() : this.ids.next();
		@Nullable String password = this.register.add(id, body.loginName(), body.details(), this.sender.current());
		return ResponseEntity.created(Responses.location("/api/staff/" + id)).body(new MadeAccount(id, password));
	}

	@GetMapping("/{staff}")
	@Operation(summary = "Read an account", description = "Without its password, which cannot be read.")
	StaffView readStaff(@PathVariable UUID staff) {
		return this.register.member(staff, this.sender.current())
			.map(StaffView::of)
			.orElseThrow(() -> new NoSuchViewException("account " + staff, null));
	}

	@PutMapping("/{staff}")
	@Operation(summary = "Change an account",
			description = "Name, role, clinics, and whether it is enabled; the details sent replace the old ones. The change applies to open sessions from their next request. The last administrator cannot be removed.")
	ResponseEntity<Void> changeStaff(@PathVariable UUID staff, @Valid @RequestBody StaffBody body) {
		this.register.change(staff, body.details(), this.sender.current());
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{staff}/reset")
	@Operation(summary = "Reset the password of an account",
			description = "Returns the new password, which is not shown again. Unlocks the account and ends all its sessions.")
	Password resetStaff(@PathVariable UUID staff) {
		return new Password(this.register.reset(staff, this.sender.current()));
	}

	@PostMapping("/{staff}/unlock")
	@Operation(summary = "Unlock an account", description = "Allows sign-in again after too many failed attempts.")
	ResponseEntity<Void> unlockStaff(@PathVariable UUID staff) {
		this.register.unlock(staff, this.sender.current());
		return ResponseEntity.noContent().build();
	}

	/** Response body of all accounts except those of clients. */
	record Staff(List<StaffView> staff) {
	}

	/**
	 * Response body of a created account.
	 *
	 * @param password returned only this once; null if the account already existed
	 */
	record MadeAccount(UUID id, @Nullable String password) {
	}

	/** Response body of a new password, which is returned only this once. */
	record Password(String password) {
	}

}
