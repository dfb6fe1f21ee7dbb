<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\View;

use Twig\Environment;
use Twig\Loader\FilesystemLoader;
use Umkm\Language;

/** Renders templates in one language; everything is escaped unless a template says otherwise, and none does. */
final class View
{
    private ?Environment $twig = null;

    public function __construct(
        private readonly string $templates,
        private readonly string $cache,
        private readonly Texts $texts,
        private readonly string $version,
    ) {
    }

    /** What the addresses of a language begin with. */
    public static function prefix(Language $language): string
    {
        return $language === Language::English ? '/en' : '';
    }

    /** @param array<string, mixed> $values */
    public function render(string $template, array $values): string
    {
        return $this->twig()->render($template . '.twig', $values);
    }

    /**
     * A page that is the same for everybody but for some words: rendered once and kept until a template or text changes. The
     * words are plain letters and digits, so nothing in them needs escaping.
     *
     * @param array<string, string> $words
     * @param \Closure(array<string, string>): string $render called with what stands for the words
     */
    public function kept(string $name, array $words, \Closure $render): string
    {
        $file = $this->cache . '/' . $name . '-' . $this->texts->language->value . '-' . $this->state() . '.html';
        $stands = [];
        foreach ($words as $key => $word) {
            if (preg_match('/^[A-Za-z0-9_-]*$/D', $word) !== 1) {
                throw new \LogicException('not a plain word');
            }
            $stands[$key] = '[word:' . $key . ']';
        }
        $page = is_file($file) ? (string) file_get_contents($file) : '';
        if ($page === '') {
            $page = $render($stands);
            $draft = $file . bin2hex(random_bytes(6));
            file_put_contents($draft, $page);
            rename($draft, $file);
        }
        return str_replace($stands, $words, $page);
    }

    /** Changes when a template, a text, a style or the library does. */
    private function state(): string
    {
        $times = $this->version;
        $code = dirname($this->templates);
        foreach ([$this->templates, $code . '/texts', $code . '/public/assets'] as $folder) {
            foreach (scandir($folder) ?: [] as $name) {
                $times .= ' ' . filemtime($folder . '/' . $name);
            }
        }
        return hash('xxh64', $times);
    }

    private function twig(): Environment
    {
        if ($this->twig === null) {
            $this->twig = new Environment(new FilesystemLoader($this->templates), [
                'cache' => $this->cache,
                'strict_variables' => true,
                'autoescape' => 'html',
                'auto_reload' => true,
            ]);
            $this->twig->addExtension(new Words($this->texts));
            $this->twig->addGlobal('lang', $this->texts->language->value);
            $this->twig->addGlobal('prefix', self::prefix($this->texts->language));
            $this->twig->addGlobal('version', $this->version);
            $this->twig->addGlobal('assets', $this->state());
        }
        return $this->twig;
    }
}
