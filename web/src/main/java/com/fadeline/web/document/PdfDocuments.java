package com.fadeline.web.document;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/**
 * Factory of the documents that are made of the pages' own templates, as PDF/A-2b in the
 * language of the request.
 */
@Component
@ConditionalOnWebApplication
public class PdfDocuments {

	private final ThymeleafViewResolver templates;

	private final PdfRenderer renderer;

	PdfDocuments(ThymeleafViewResolver templates, PdfRenderer renderer) {
		this.templates = templates;
		this.renderer = renderer;
	}

	/** Returns the bytes of a document: the template and the values that it shows. */
	public byte[] bytes(ModelAndView document) {
		return bytes(document, (address) -> new byte[0]);
	}

	private byte[] bytes(ModelAndView document, Function<String, byte[]> pictures) {
		return this.renderer.render(html(document), pictures);
	}

	/**
	 * Returns a document as the answer to a request; no browser keeps it.
	 * @param name of the file, without its ending
	 */
	public ResponseEntity<byte[]> answer(ModelAndView document, String name) {
		return answer(document, name, (address) -> new byte[0]);
	}

	/**
	 * Returns a document with pictures as the answer to a request.
	 * @param pictures the bytes behind each address that starts with {@code picture:},
	 * read one after the other
	 */
	public ResponseEntity<byte[]> answer(ModelAndView document, String name, Function<String, byte[]> pictures) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(name + ".pdf").build().toString())
			.body(bytes(document, pictures));
	}

	private String html(ModelAndView document) {
		ServletRequestAttributes here = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		Captured html = new Captured(Objects.requireNonNull(here.getResponse()));
		try {
			Locale locale = LocaleContextHolder.getLocale();
			HttpServletRequest request = here.getRequest();
			Objects
				.requireNonNull(this.templates.resolveViewName(Objects.requireNonNull(document.getViewName()), locale))
				.render(document.getModel(), request, html);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The document %s cannot be made".formatted(document.getViewName()), ex);
		}
		return html.text.toString();
	}

	/** Response that keeps the text of a template, and leaves the real one as it is. */
	private static final class Captured extends HttpServletResponseWrapper {

		private final StringWriter text = new StringWriter();

		private final PrintWriter writer = new PrintWriter(this.text);

		Captured(HttpServletResponse response) {
			super(response);
		}

		@Override
		public PrintWriter getWriter() {
			return this.writer;
		}

		@Override
		public void setContentType(String type) {
		}

		@Override
		public void setCharacterEncoding(String encoding) {
		}

		@Override
		public void flushBuffer() {
		}

	}

}
