package com.fadeline.web.feeds;

import java.util.UUID;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.feeds.CalendarFeeds;
import com.fadeline.api.Role;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.calendar.ICalendar;
import com.fadeline.web.limits.FeedLimit;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Controller of the calendars at secret addresses. Programs read them without a session,
 * in the name of the account, so with its rights and on record as its reading. Nothing
 * tells an address that was ended from one that never was.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles(everybody = true)
class FeedDownload {

	private final CalendarFeeds feeds;

	private final FeedContent content;

	private final FeedLimit limit;

	FeedDownload(CalendarFeeds feeds, FeedContent content, FeedLimit limit) {
		this.feeds = feeds;
		this.content = content;
		this.limit = limit;
	}

	@GetMapping("/feeds/{secret}.ics")
	ResponseEntity<String> read(@PathVariable String secret, HttpServletRequest request) {
		this.limit.take(request.getRemoteAddr());
		Account account = this.feeds.read(secret)
			.filter((known) -> known.requester().role() == Role.SPECIALIST)
			.orElseThrow(() -> new NoSuchViewException("calendar", null));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, ICalendar.TYPE)
			.cacheControl(CacheControl.noStore())
			.body(as(account));
	}

	/** Writes the calendar in the name of an account, and leaves no session behind. */
	private String as(Account account) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext own = SecurityContextHolder.createEmptyContext();
		own.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
		SecurityContextHolder.setContext(own);
		try {
			return this.content.of(new OperatorId(UUID.fromString(account.requester().userId())),
					account.requester().clinics());
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}
