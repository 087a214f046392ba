package com.fadeline.web.feeds;

import java.time.Instant;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the calendar address of the caller. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/account/calendar-address")
@AllowedRoles(value = SPECIALIST, programs = false)
@Tag(name = "Account")
class FeedController {

	private final FeedAddresses addresses;

	FeedController(FeedAddresses addresses) {
		this.addresses = addresses;
	}

	@GetMapping
	@Operation(summary = "Read when your calendar address was made and read",
			description = "The address itself is not stored, so it cannot be read again. Without one all is null.")
	CalendarAddress readCalendarAddress(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn who) {
		return this.addresses.of(who)
			.map((feed) -> new CalendarAddress(null, feed.createdAt(), feed.readAt()))
			.orElseGet(() -> new CalendarAddress(null, null, null));
	}

	@PostMapping
	@Operation(summary = "Make a calendar address for your bookings",
			description = "Returned this once. A calendar program reads there, without signing in, when you treat whom (initials), with which method, device and room. An earlier address works no more.")
	CalendarAddress makeCalendarAddress(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn who,
			HttpServletRequest request) {
		String address = this.addresses.renew(who, request.getRemoteAddr());
		return this.addresses.of(who)
			.map((feed) -> new CalendarAddress(address, feed.createdAt(), feed.readAt()))
			.orElseThrow(() -> new NoSuchViewException("calendar address", null));
	}

	@DeleteMapping
	@Operation(summary = "End your calendar address", description = "From then on it answers 404.")
	ResponseEntity<Void> endCalendarAddress(@Parameter(hidden = true) @AuthenticationPrincipal SignedIn who,
			HttpServletRequest request) {
		this.addresses.end(who, request.getRemoteAddr());
		return ResponseEntity.noContent().build();
	}

	/**
	 * Response body of a calendar address.
	 *
	 * @param address null once it was shown
	 * @param createdAt null if there is none
	 * @param readAt when a calendar read it last; null if none has
	 */
	record CalendarAddress(@Nullable String address, @Nullable Instant createdAt, @Nullable Instant readAt) {
	}

}
