package com.fadeline.web.pages;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Language of a single page that is read by somebody else than who opened it; that of all
 * other pages stays as it is.
 */
public final class PageLanguage {

	private PageLanguage() {
	}

	/**
	 * Shows the page of this request in a language, if there are texts in it and none was
	 * chosen for this page.
	 * @param code of ISO 639-1; null if it is not known
	 */
	public static void use(HttpServletRequest request, @Nullable String code) {
		if (code == null || request.getParameter(PagesConfiguration.LANGUAGE) != null
				|| code.equals(LocaleContextHolder.getLocale().getLanguage())) {
			return;
		}
		Locale wanted = Locale.of(code);
		if (Languages.isSpoken(wanted)) {
			request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, wanted);
			LocaleContextHolder.setLocale(wanted);
		}
	}

}
