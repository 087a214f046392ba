package com.fadeline.web.course.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.concurrent.Semaphore;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import com.fadeline.web.course.photo.UnusablePictureException.Cause;

/**
 * Reader of uploaded pictures, which trusts nothing in them: the pixels are decoded and
 * written anew, whatever else was in the file is dropped. Size and shape are judged by
 * the header, before anything is decoded; one picture at a time is decoded, since it may
 * take a third of a small heap.
 */
final class PictureReader {

	static final int SCREEN = 1600;

	static final int THUMB = 320;

	private static final int LONGEST_SIDE = 20_000;

	private static final long MOST_PIXELS = 60_000_000;

	/** Above it every other pixel is read, and WebP, which cannot, is refused. */
	private static final long MOST_PIXELS_KEPT = 24_000_000;

	private static final float[] QUALITIES = { 0.92f, 0.82f, 0.7f };

	private final Semaphore places = new Semaphore(1, true);

	/**
	 * Reads a picture.
	 * @param zone in which the clock of the camera was set
	 * @throws UnusablePictureException if it is none that can be taken
	 */
	Picture read(byte[] bytes, ZoneId zone) {
		PictureFormat format = PictureFormat.of(bytes);
		format.check(bytes);
		CameraData camera = CameraData.of(format, bytes, zone);
		this.places.acquireUninterruptibly();
		try {
			BufferedImage original = upright(decoded(format, bytes), camera.orientation());
			BufferedImage screen = within(original, SCREEN);
			return new Picture(encoded(original, QUALITIES[0]), encoded(screen, QUALITIES[1]),
					encoded(within(screen, THUMB), QUALITIES[2]), original.getWidth(), original.getHeight(), camera);
		}
		catch (IOException | RuntimeException ex) {
			throw (ex instanceof UnusablePictureException known) ? known : new UnusablePictureException(Cause.DAMAGED);
		}
		finally {
			this.places.release();
		}
	}

	private static BufferedImage decoded(PictureFormat format, byte[] bytes) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.readerName());
		if (!readers.hasNext()) {
			throw new IllegalStateException("No reader of %s is installed".formatted(format));
		}
		ImageReader reader = readers.next();
		try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
			reader.setInput(input, true, true);
			ImageReadParam param = reader.getDefaultReadParam();
			int step = step(format, reader.getWidth(0), reader.getHeight(0));
			param.setSourceSubsampling(step, step, 0, 0);
			return reader.read(0, param);
		}
		finally {
			reader.dispose();
		}
	}

	private static int step(PictureFormat format, int width, int height) {
		long pixels = (long) width * height;
		boolean large = pixels > MOST_PIXELS_KEPT;
		if (width > LONGEST_SIDE || height > LONGEST_SIDE || pixels > MOST_PIXELS
				|| large && format == PictureFormat.WEBP) {
			throw new UnusablePictureException(Cause.TOO_LARGE);
		}
		return large ? 2 : 1;
	}

	/** Turns and mirrors a picture as its camera was held, on white, in sRGB. */
	private static BufferedImage upright(BufferedImage image, int orientation) {
		int width = image.getWidth();
		int height = image.getHeight();
		boolean turned = orientation > 4;
		BufferedImage upright = new BufferedImage(turned ? height : width, turned ? width : height,
				BufferedImage.TYPE_3BYTE_BGR);
		AffineTransform turn = switch (orientation) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
		Graphics2D graphics = upright.createGraphics();
		graphics.setColor(Color.WHITE);
		graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
		graphics.drawImage(image, turn, null);
		graphics.dispose();
		return upright;
	}

	/** Shrinks a picture, by halves first, so that no pixel is left out. */
	private static BufferedImage within(BufferedImage image, int longest) {
		BufferedImage shrunk = image;
		while (Math.max(shrunk.getWidth(), shrunk.getHeight()) > longest) {
			int longer = Math.max(shrunk.getWidth(), shrunk.getHeight());
			double scale = Math.max(0.5, (double) longest / longer);
			shrunk = scaled(shrunk, Math.max(1, (int) Math.round(shrunk.getWidth() * scale)),
					Math.max(1, (int) Math.round(shrunk.getHeight() * scale)));
		}
		return shrunk;
	}

	private static BufferedImage scaled(BufferedImage image, int width, int height) {
		BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
		Graphics2D graphics = scaled.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(image, 0, 0, width, height, null);
		graphics.dispose();
		return scaled;
	}

	private static byte[] encoded(BufferedImage image, float quality) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(output);
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(quality);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

}
