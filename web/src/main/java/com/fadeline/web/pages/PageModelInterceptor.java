package com.fadeline.web.pages;

import java.util.Locale;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.web.problems.DecodedPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Interceptor that adds the context of the page to every model: the requester
 * ({@code who}, null before sign-in), whose page the device may keep ({@code keptFor},
 * null for nobody's), the address ({@code path}, and {@code here} with its query), and
 * the same page in the other languages ({@code otherLanguages}).
 */
class PageModelInterceptor implements HandlerInterceptor {

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
			return;
		}
		describe(page, request);
	}

	static void describe(ModelAndView page, HttpServletRequest request) {
		page.addObject("who", who());
		page.addObject("keptFor", KeptFor.of(request));
		page.addObject("path", DecodedPath.of(request));
		page.addObject("here", relative(ServletUriComponentsBuilder.fromRequest(request)));
		page.addObject("otherLanguages",
				Languages.othersThan(LocaleContextHolder.getLocale())
					.stream()
					.map((other) -> new OtherLanguage(other, inLanguage(request, other)))
					.toList());
	}

	private static String inLanguage(HttpServletRequest request, Locale language) {
		return relative(
				ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam("lang", language.toLanguageTag()));
	}

	private static String relative(UriComponentsBuilder address) {
		return address.scheme(null).host(null).port(null).build().toUriString();
	}

	private static @Nullable SignedIn who() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) ? signedIn : null;
	}

	/** View model of the same page in another language. */
	record OtherLanguage(Locale language, String address) {

		/** Returns its name in the language itself, such as Deutsch. */
		public String name() {
			return StringUtils.capitalize(this.language.getDisplayLanguage(this.language));
		}

	}

}
