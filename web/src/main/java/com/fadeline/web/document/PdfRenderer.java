package com.fadeline.web.document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

import org.springframework.stereotype.Component;

/**
 * Renderer of HTML as PDF/A-2b (ISO 19005-2) with tagged text, in fonts that it contains.
 * It loads nothing: pictures are part of the HTML, as {@code data:} addresses, or are
 * given with it.
 */
@Component
class PdfRenderer {

	private static final String SANS = "Liberation Sans";

	private static final String PICTURE = "picture";

	/** How many documents are made at the same time: for the heap of a 1 GB machine. */
	private static final int AT_ONCE = 2;

	private static final int BOLD = 700;

	private static final int NORMAL = 400;

	/** For what names it, and for what names no font or an unknown one. */
	private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_FINAL);

	private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	private final Semaphore free = new Semaphore(AT_ONCE, true);

	static {
		XRLog.setLoggingEnabled(false);
	}

	/**
	 * Returns the PDF.
	 * @param html a whole page with a title and a language
	 * @param pictures the bytes behind each address that starts with {@code picture:}
	 */
	byte[] render(String html, Function<String, byte[]> pictures) {
		this.free.acquireUninterruptibly();
		try {
			ByteArrayOutputStream pdf = new ByteArrayOutputStream();
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
			builder.usePdfUaAccessibility(true);
			builder.useColorProfile(SRGB);
			builder.useFont(font("LiberationSans-Regular"), SANS, NORMAL, FontStyle.NORMAL, true, USES);
			builder.useFont(font("LiberationSans-Bold"), SANS, BOLD, FontStyle.NORMAL, true, USES);
			builder.useExternalResourceAccessControl(PdfRenderer::isGiven,
					ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
			builder.useProtocolsStreamImplementation((address) -> new Given(pictures.apply(address)), PICTURE);
			DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
			drawers.registerDrawer(StrokesDrawer.TYPE, new StrokesDrawer());
			builder.useObjectDrawerFactory(drawers);
			builder.withProducer("Fadeline");
			builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
			builder.toStream(pdf);
			builder.run();
			return pdf.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The document cannot be made", ex);
		}
		finally {
			this.free.release();
		}
	}

	private static FSSupplier<InputStream> font(String name) {
		return () -> PdfRenderer.class.getResourceAsStream("/liberation/%s.ttf".formatted(name));
	}

	private static boolean isGiven(String address, ExternalResourceType type) {
		return address.startsWith("data:") || address.startsWith(PICTURE + ":");
	}

	/** Stream of what was given. */
	private record Given(byte[] bytes) implements FSStream {

		@Override
		public InputStream getStream() {
			return new ByteArrayInputStream(this.bytes);
		}

		@Override
		public Reader getReader() {
			return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
		}

	}

}
